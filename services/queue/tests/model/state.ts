import type {
  AppointmentId,
  BuildingState,
  Catalogue,
  CounterId,
  Cursor,
  Day,
  EventType,
  LiveCounter,
  LiveTicket,
  LiveVisit,
  Refusal,
  Service,
  TicketId,
  VisitId,
} from '@antrean/contracts'

/** A visit as it was before a command, and what the counter held. */
export interface Before {
  visit: VisitId
  ticket: TicketId
  tickets: LiveTicket[]
  held: TicketId | null
  /** Of the command that can be taken back. */
  seq: number
  /** The day that was closed last when it was given. */
  closedDay: Day | null
}

/** What a building should be: what the keys hold, and what only the engine's hidden keys hold. */
export interface Model extends BuildingState {
  epoch: number
  seq: number
  catalogue: Catalogue
  /** The seq of the last command that moved a visit. */
  moved: Map<VisitId, number>
  /** A counter's last command, while it can be taken back. */
  last: Map<CounterId, Before>
  /** Counters that get the next visitor by themselves. */
  wanting: Set<CounterId>
  /** Tickets that were undone: nobody knows them any more. */
  removed: TicketId[]
  /** The fencing token of whoever led the schedule last. */
  lead: number
  /** What the present command touches. */
  touched: { visits: Set<VisitId>; counters: Set<CounterId>; appointments: Set<AppointmentId> }
}

/** What the event must say; a field that is undefined must be absent. */
export type Said = { type: EventType } & Record<string, unknown>
export type Outcome = { refused: Refusal | 'NO_COUNTER' } | { empty: true } | { says: Said }

export const untouched = (): Model['touched'] => ({ visits: new Set(), counters: new Set(), appointments: new Set() })

/** Nothing of this counter's last command can be taken back, and it waits for nobody. */
export const forget = (model: Model, counter: CounterId): void => {
  model.last.delete(counter)
  model.wanting.delete(counter)
}

export const refuse = (refused: Refusal): Outcome => ({ refused })

export const endedStates = new Set(['served', 'no-show', 'cancelled', 'transferred', 'expired'])
const withVisitor = new Set(['waiting', 'deferred', 'called', 'serving'])
export const isOpen = ({ state }: LiveTicket): boolean => !endedStates.has(state)
export const isWithVisitor = ({ state }: LiveTicket): boolean => withVisitor.has(state)

export const cursorOf = ({ epoch, seq }: Model): Cursor => `${epoch}-${seq}`

export const serviceOf = (model: Model, id: string): Service | undefined =>
  model.catalogue.agencies.flatMap((agency) => agency.services).find((service) => service.id === id)

export const ticketsOf = (model: Model, visit: LiveVisit): LiveTicket[] => visit.tickets.map((id) => model.tickets.get(id) as LiveTicket)

export const visitOf = (model: Model, id: VisitId): LiveVisit => {
  model.touched.visits.add(id)
  return model.visits.get(id) as LiveVisit
}

/** The counter at which the visitor is called or served. */
export const whereIs = (model: Model, visit: LiveVisit): CounterId | null =>
  ticketsOf(model, visit).find(({ state }) => state === 'called' || state === 'serving')?.counter ?? null

/** A counter to be changed; one that was never opened is closed. */
export const counterOf = (model: Model, id: CounterId): LiveCounter => {
  const found = model.counters.get(id) ?? {
    ...{ id, state: 'closed', officer: null, since: 0, ticket: null, pauseReason: null, services: null },
  }
  model.touched.counters.add(id)
  model.counters.set(id, found as LiveCounter)
  return found as LiveCounter
}

/** Whether a service is offered no more, by itself or with its agency. */
export const isRetired = ({ catalogue }: Model, id: string): boolean =>
  catalogue.agencies.some(({ retired, services }) => services.some((service) => service.id === id && (retired || service.retired)))

/** What a counter serves now, in order; undefined where the catalogue has no such counter. */
export const servicesAt = (model: Model, id: CounterId): string[] | undefined => {
  const counter = model.catalogue.counters.find((one) => one.id === id)
  return counter && (model.counters.get(id)?.services ?? counter.services)
}

/** A ticket comes into a state at an instant; the spell that it leaves is counted. */
export const become = (ticket: LiveTicket, state: LiveTicket['state'], now: number): void => {
  if (ticket.state === 'waiting') ticket.waitedMs += Math.max(0, now - Math.max(ticket.since, ticket.countsFrom ?? 0))
  if (ticket.state === 'serving') ticket.servedMs += now - ticket.since
  ticket.state = state
  ticket.since = now
  ticket.endedAt = endedStates.has(state) ? now : null
}
