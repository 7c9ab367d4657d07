import { type CounterId, type EpochMs, type Event, endedStates, type ServiceId, type TicketId, type VisitId } from '@antrean/contracts'

type EndedState = (typeof endedStates)[number]

/** A ticket as the day's events tell it, also after its visit has departed. */
export interface DayTicket {
  id: TicketId
  visit: VisitId
  number: string
  service: ServiceId
  /** Null while it is open. */
  ended: EndedState | null
  endedAt: EpochMs | null
  outcome: string | null
  /** Where it was served. */
  counter: CounterId | null
  /** Steps that were timed, in the order in which they were done. */
  marks: { mark: string; at: EpochMs }[]
}

export interface DayTickets {
  byId: Map<TicketId, DayTicket>
  /** In the order in which they were asked for. */
  ofVisit: Map<VisitId, TicketId[]>
  /** Those that were served with an outcome. */
  withOutcome: Map<ServiceId, Set<TicketId>>
}

export const noDayTickets = (): DayTickets => ({ byId: new Map(), ofVisit: new Map(), withOutcome: new Map() })

type Named = Pick<DayTicket, 'id' | 'visit' | 'number' | 'service'>

const enter = ({ byId, ofVisit }: DayTickets, { id, visit, number, service }: Named): DayTicket => {
  const ticket = { id, visit, number, service, ended: null, endedAt: null, outcome: null, counter: null, marks: [] }
  byId.set(id, ticket)
  ofVisit.set(visit, [...(ofVisit.get(visit) ?? []), id])
  return ticket
}

/** One that was carried over from the day before is met first in what happens to it. */
const known = (tickets: DayTickets, { ticket: id, ...named }: Omit<Named, 'id'> & { ticket: TicketId }): DayTicket =>
  tickets.byId.get(id) ?? enter(tickets, { id, ...named })

const endAs = (ticket: DayTicket | undefined, ended: EndedState | null, at: EpochMs, rest: Partial<DayTicket> = {}): void => {
  if (ticket) Object.assign(ticket, { ended, endedAt: ended && at, outcome: null, ...rest })
}

const isEnded = (state: string): state is EndedState => (endedStates as readonly string[]).includes(state)

const undo = (tickets: DayTickets, { restored, removed, visit, at }: Extract<Event, { type: 'ticket.undone' }>): void => {
  for (const { id, state } of restored) endAs(tickets.byId.get(id), isEnded(state) ? state : null, at)
  for (const id of removed) tickets.byId.delete(id)
  const left = (tickets.ofVisit.get(visit) ?? []).filter((id) => !removed.includes(id))
  tickets.ofVisit.set(visit, left)
}

/** Adds one event in place. */
export const noteTicket = (tickets: DayTickets, event: Event): void => {
  switch (event.type) {
    case 'visit.arrived':
      for (const ticket of event.tickets) enter(tickets, { ...event, ...ticket })
      break
    case 'visit.walked-in':
      enter(tickets, { ...event, id: event.ticket })
      break
    case 'ticket.added':
    case 'ticket.came-back':
      enter(tickets, { ...event, ...event.ticket })
      break
    case 'ticket.called':
    case 'ticket.returned':
      endAs(known(tickets, event), null, event.at)
      break
    case 'ticket.marked':
      known(tickets, event).marks.push({ mark: event.mark, at: event.at })
      break
    case 'ticket.served': {
      const { service, ticket, outcome = null, counter, at } = event
      endAs(known(tickets, event), 'served', at, { outcome, counter })
      if (outcome !== null) tickets.withOutcome.set(service, (tickets.withOutcome.get(service) ?? new Set()).add(ticket))
      break
    }
    case 'ticket.no-show':
      endAs(known(tickets, event), 'no-show', event.at)
      break
    case 'ticket.cancelled':
      endAs(known(tickets, event), 'cancelled', event.at)
      break
    case 'ticket.expired':
      endAs(known(tickets, event), 'expired', event.at)
      break
    case 'ticket.transferred':
      endAs(known(tickets, event), 'transferred', event.at)
      enter(tickets, { ...event, ...event.to })
      break
    case 'ticket.undone':
      undo(tickets, event)
      break
    case 'day.closed':
      for (const id of event.expired) endAs(tickets.byId.get(id), 'expired', event.at)
      break
  }
}
