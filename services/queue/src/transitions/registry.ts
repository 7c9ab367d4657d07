import { addService } from './add-service/add-service.ts'
import { bookAppointment } from './book-appointment/book-appointment.ts'
import { call } from './call/call.ts'
import { callNext } from './call-next/call-next.ts'
import { cancel } from './cancel/cancel.ts'
import { cancelAppointment } from './cancel-appointment/cancel-appointment.ts'
import { checkIn } from './check-in/check-in.ts'
import { closeCounter } from './close-counter/close-counter.ts'
import { closeDay } from './close-day/close-day.ts'
import { comeBack } from './come-back/come-back.ts'
import { expire } from './expire/expire.ts'
import { finish } from './finish/finish.ts'
import { issue } from './issue/issue.ts'
import { mark } from './mark/mark.ts'
import { markNoShow } from './mark-no-show/mark-no-show.ts'
import { moveAppointment } from './move-appointment/move-appointment.ts'
import { openCounter } from './open-counter/open-counter.ts'
import { park } from './park/park.ts'
import { pauseCounter } from './pause-counter/pause-counter.ts'
import { publishCatalogue } from './publish-catalogue/publish-catalogue.ts'
import { recall } from './recall/recall.ts'
import { reopenDay } from './reopen-day/reopen-day.ts'
import { resumeService } from './resume-service/resume-service.ts'
import { returnTicket } from './return/return.ts'
import { serve } from './serve/serve.ts'
import { setPriority } from './set-priority/set-priority.ts'
import { setServices } from './set-services/set-services.ts'
import { suspendService } from './suspend-service/suspend-service.ts'
import { transfer } from './transfer/transfer.ts'
import { undo } from './undo/undo.ts'
import { unpark } from './unpark/unpark.ts'
import { walkIn } from './walk-in/walk-in.ts'

/** Every command there is. */
export const registry = {
  issue,
  walkIn,
  addService,
  comeBack,
  setPriority,
  callNext,
  call,
  recall,
  serve,
  finish,
  mark,
  markNoShow,
  returnTicket,
  park,
  unpark,
  transfer,
  cancel,
  expire,
  undo,
  openCounter,
  pauseCounter,
  closeCounter,
  setServices,
  suspendService,
  resumeService,
  closeDay,
  reopenDay,
  publishCatalogue,
  bookAppointment,
  moveAppointment,
  cancelAppointment,
  checkIn,
}
