import { callNext } from './call-next/call-next.ts'
import { cancel } from './cancel/cancel.ts'
import { closeCounter } from './close-counter/close-counter.ts'
import { closeDay } from './close-day/close-day.ts'
import { finish } from './finish/finish.ts'
import { issue } from './issue/issue.ts'
import { markNoShow } from './mark-no-show/mark-no-show.ts'
import { openCounter } from './open-counter/open-counter.ts'
import { pauseCounter } from './pause-counter/pause-counter.ts'
import { publishCatalogue } from './publish-catalogue/publish-catalogue.ts'
import { recall } from './recall/recall.ts'
import { serve } from './serve/serve.ts'

/** Every command there is. */
export const registry = {
  issue,
  callNext,
  recall,
  serve,
  finish,
  markNoShow,
  cancel,
  openCounter,
  pauseCounter,
  closeCounter,
  closeDay,
  publishCatalogue,
}
