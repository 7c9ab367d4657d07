import type {
  ActorId,
  BuildingId,
  CounterId,
  Day,
  PauseReason,
  PriorityClassId,
  ServiceId,
  TicketId,
  VisitId,
  VisitToken,
} from '@antrean/contracts'
import { type Caller, type Transitions, tokenHash, visitToken } from '@antrean/queue'
import { v7 } from 'uuid'

type How = Partial<Omit<Caller, 'building'>>
type Arrival = How & { priority?: PriorityClassId; ordered?: boolean }

/** What services that tests start make tokens from. */
export const secret = 'a secret of tests alone'

/** The token of a visit, as the queue service hands it out. */
export const tokenOf = (building: BuildingId, visit: VisitId): VisitToken => visitToken(secret, building, visit)

/** Each counter has an officer of its own. */
export const officerOf = (counter: CounterId): ActorId => `officer-${counter}`

/** What citizens and officers do in one building. */
export const commandsIn = (building: BuildingId, transitions: Transitions) => {
  const at = (counter: CounterId, how: How): Caller => ({ building, by: officerOf(counter), ...how })
  return {
    issue: (services: ServiceId[], { priority, ordered = false, ...how }: Arrival = {}) => {
      const visitId = v7()
      return transitions.issue(
        { building, by: 'kiosk-1', ...how },
        {
          visitId,
          tokenHash: tokenHash(tokenOf(building, visitId)),
          channel: 'kiosk',
          priority: priority ?? null,
          ordered,
          tickets: services.flatMap((service) => [v7(), service]),
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
    callNext: (counter: CounterId, how: How = {}) => transitions.callNext(at(counter, how), { counterId: counter }),
    recall: (counter: CounterId, ticketId: TicketId, how: How = {}) =>
      transitions.recall(at(counter, how), { ticketId, counterId: counter }),
    serve: (counter: CounterId, ticketId: TicketId, how: How = {}) => transitions.serve(at(counter, how), { ticketId, counterId: counter }),
    finish: (counter: CounterId, ticketId: TicketId, how: How = {}) =>
      transitions.finish(at(counter, how), { ticketId, counterId: counter }),
    markNoShow: (counter: CounterId, ticketId: TicketId, how: How = {}) =>
      transitions.markNoShow(at(counter, how), { ticketId, counterId: counter }),
    /** Without a counter: the visitor, or the reception, cancels. */
    cancel: (ticketId: TicketId, counter: CounterId | null = null, how: How = {}) =>
      transitions.cancel(counter ? at(counter, how) : { building, by: 'kiosk-1', ...how }, { ticketId, counterId: counter }),
    closeDay: (day: Day, how: How = {}) =>
      transitions.closeDay({ building, by: 'penyelia', ...how }, { dayNumber: Date.parse(`${day}T00:00:00Z`) / 86_400_000 }),
  }
}
export type Commands = ReturnType<typeof commandsIn>
