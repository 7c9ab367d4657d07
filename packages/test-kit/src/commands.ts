import type {
  ActorId,
  AppointmentId,
  BuildingId,
  CounterId,
  Day,
  EpochMs,
  OvertakeReason,
  ParkReason,
  PauseReason,
  PriorityClassId,
  ServiceId,
  TicketId,
  TransferPlace,
  VisitId,
  VisitToken,
} from '@antrean/contracts'
import { dayNumber } from '@antrean/domain'
import { appointmentId, bookingCode, type Caller, type Transitions, tokenHash, visitToken } from '@antrean/queue'
import { v7 } from 'uuid'

type How = Partial<Omit<Caller, 'building'>>
/** `quoted`: the minutes that were told for each service, such as `10-20`. */
type Arrival = How & { priority?: PriorityClassId; ordered?: boolean; override?: boolean; quoted?: string }

/** What services that tests start make tokens from. */
export const secret = 'a secret of tests alone'

interface Outcome {
  outcome?: string
  files?: number
  delivered?: ServiceId[]
}

interface Target {
  service?: ServiceId
  toCounter?: CounterId
  place?: TransferPlace
  note?: string
}

/** The token of a visit, as the queue service hands it out. */
export const tokenOf = (building: BuildingId, visit: VisitId): VisitToken => visitToken(secret, building, visit)

/** Each counter has an officer of its own. */
export const officerOf = (counter: CounterId): ActorId => `officer-${counter}`

/** What citizens and officers do in one building. */
export const commandsIn = (building: BuildingId, transitions: Transitions) => {
  const at = (counter: CounterId, how: How): Caller => ({ building, by: officerOf(counter), ...how })
  return {
    issue: (services: ServiceId[], { priority, ordered = false, override = false, quoted = '', ...how }: Arrival = {}) => {
      const visitId = v7()
      return transitions.issue(
        { building, by: 'kiosk-1', ...how },
        {
          visitId,
          tokenHash: tokenHash(tokenOf(building, visitId)),
          channel: 'kiosk',
          priority: priority ?? null,
          ordered,
          override,
          tickets: services.flatMap((service) => [v7(), service, quoted]),
        },
      )
    },
    open: (counter: CounterId, how: How & { takesOver?: boolean } = {}) => {
      const { takesOver = false, ...rest } = how
      return transitions.openCounter(at(counter, rest), { counterId: counter, takesOver })
    },
    pause: (counter: CounterId, reason: PauseReason = 'break', how: How = {}) =>
      transitions.pauseCounter(at(counter, how), { counterId: counter, reason }),
    close: (counter: CounterId, how: How = {}) => transitions.closeCounter(at(counter, how), { counterId: counter }),
    callNext: (counter: CounterId, how: How = {}) => transitions.callNext(at(counter, how), { counterId: counter, auto: false }),
    /** By itself, where the counter waits for its next visitor. */
    autoCall: (counter: CounterId, how: How = {}) =>
      transitions.callNext({ building, by: 'antrean', ...how }, { counterId: counter, auto: true }),
    recall: (counter: CounterId, ticketId: TicketId, how: How = {}) =>
      transitions.recall(at(counter, how), { ticketId, counterId: counter }),
    serve: (counter: CounterId, ticketId: TicketId, how: How = {}) => transitions.serve(at(counter, how), { ticketId, counterId: counter }),
    finish: (counter: CounterId, ticketId: TicketId, how: How & Outcome = {}) => {
      const { outcome = null, files = null, delivered = [], ...rest } = how
      return transitions.finish(at(counter, rest), { ticketId, counterId: counter, outcome, files, delivered: delivered.join(',') })
    },
    mark: (counter: CounterId, ticketId: TicketId, mark: string, how: How = {}) =>
      transitions.mark(at(counter, how), { ticketId, counterId: counter, mark }),
    markNoShow: (counter: CounterId, ticketId: TicketId, how: How = {}) =>
      transitions.markNoShow(at(counter, how), { ticketId, counterId: counter, overdue: false }),
    /** Nobody said so but the time, on behalf of whoever leads the schedule. */
    markOverdue: (ticketId: TicketId, { lead = 1, ...how }: How & { lead?: number } = {}) =>
      transitions.markNoShow({ building, by: 'antrean', ...how }, { ticketId, counterId: null, overdue: lead }),
    expire: (ticketId: TicketId, how: How = {}) => transitions.expire({ building, by: 'penyelia', ...how }, { ticketId }),
    call: (counter: CounterId, ticketId: TicketId, how: How & { reason?: OvertakeReason } = {}) => {
      const { reason = null, ...rest } = how
      return transitions.call(at(counter, rest), { ticketId, counterId: counter, reason })
    },
    returnTicket: (ticketId: TicketId, how: How = {}) => transitions.returnTicket({ building, by: 'resepsionis', ...how }, { ticketId }),
    park: (counter: CounterId, ticketId: TicketId, how: How & { reason?: ParkReason } = {}) => {
      const { reason = 'form-to-fill', ...rest } = how
      return transitions.park(at(counter, rest), { ticketId, counterId: counter, reason })
    },
    unpark: (ticketId: TicketId, how: How = {}) => transitions.unpark({ building, by: 'resepsionis', ...how }, { ticketId }),
    transfer: (counter: CounterId, ticketId: TicketId, to: Target = {}, how: How = {}) => {
      const { service = null, toCounter = null, place = 'kept', note = null } = to
      return transitions.transfer(at(counter, how), { ticketId, counterId: counter, newTicketId: v7(), service, toCounter, place, note })
    },
    walkIn: (counter: CounterId, service: ServiceId, how: How = {}) => {
      const visitId = v7()
      const hash = tokenHash(tokenOf(building, visitId))
      return transitions.walkIn(at(counter, how), { visitId, ticketId: v7(), tokenHash: hash, counterId: counter, service })
    },
    addService: (visitId: VisitId, service: ServiceId, { override = false, ...how }: How & { override?: boolean } = {}) =>
      transitions.addService({ building, by: 'resepsionis', ...how }, { visitId, ticketId: v7(), service, override }),
    comeBack: (ticketId: TicketId, how: How = {}) =>
      transitions.comeBack({ building, by: 'resepsionis', ...how }, { ticketId, newTicketId: v7() }),
    setPriority: (visitId: VisitId, priority: PriorityClassId | null, how: How = {}) =>
      transitions.setPriority({ building, by: 'resepsionis', ...how }, { visitId, priority, reason: 'seen-by-officer' }),
    undo: (counter: CounterId, how: How = {}) => transitions.undo(at(counter, how), { counterId: counter }),
    setServices: (counter: CounterId, services: ServiceId[], how: How = {}) =>
      transitions.setServices({ building, by: 'penyelia', ...how }, { counterId: counter, services }),
    suspend: (service: ServiceId, how: How = {}) =>
      transitions.suspendService({ building, by: 'penyelia', ...how }, { service, cause: 'system-down' }),
    resume: (service: ServiceId, how: How = {}) => transitions.resumeService({ building, by: 'penyelia', ...how }, { service }),
    reopenDay: (day: Day, how: How = {}) => transitions.reopenDay({ building, by: 'penyelia', ...how }, { dayNumber: dayNumber(day) }),
    /** Without a counter: the visitor, or the reception, cancels. */
    cancel: (ticketId: TicketId, counter: CounterId | null = null, how: How = {}) =>
      transitions.cancel(counter ? at(counter, how) : { building, by: 'kiosk-1', ...how }, { ticketId, counterId: counter }),
    /** A new code; or the appointment itself, to book it once more. */
    book: (service: ServiceId, slot: EpochMs, how: How & { appointment?: AppointmentId } = {}) => {
      const { appointment = appointmentId(secret, building, bookingCode(secret, building, v7())), ...rest } = how
      return transitions.bookAppointment({ building, by: 'phone', ...rest }, { appointment, service, slot })
    },
    moveAppointment: (appointment: AppointmentId, slot: EpochMs, how: How = {}) =>
      transitions.moveAppointment({ building, by: 'phone', ...how }, { appointment, slot }),
    cancelAppointment: (appointment: AppointmentId, how: How = {}) =>
      transitions.cancelAppointment({ building, by: 'phone', ...how }, { appointment }),
    checkIn: (appointment: AppointmentId, { priority, ...how }: How & { priority?: PriorityClassId } = {}) => {
      const visitId = v7()
      const hash = tokenHash(tokenOf(building, visitId))
      return transitions.checkIn(
        { building, by: 'kiosk-1', ...how },
        { appointment, visitId, ticketId: v7(), tokenHash: hash, channel: 'kiosk', priority: priority ?? null },
      )
    },
    closeDay: (day: Day, { lead = null, ...how }: How & { lead?: number | null } = {}) =>
      transitions.closeDay({ building, by: 'penyelia', ...how }, { dayNumber: dayNumber(day), lead }),
  }
}
export type Commands = ReturnType<typeof commandsIn>
