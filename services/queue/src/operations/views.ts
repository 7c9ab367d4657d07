import type {
  Channel,
  CounterState,
  CounterView,
  EpochMs,
  EventOf,
  Instant,
  Role,
  TicketState,
  TicketView,
  VisitView,
} from '@antrean/contracts'
import { clock } from '@antrean/service-kit'

export type InstantOf = (at: EpochMs) => Instant

export const instantIn =
  (offsetMinutes: number): InstantOf =>
  (at) =>
    clock.iso(at, offsetMinutes)

/** Where a visit takes its number, by who gives it. */
export const channelOf = (role: Role): Channel => (role === 'kiosk' || role === 'integration' ? role : 'reception')

const stateAfter = {
  'ticket.called': 'called',
  'ticket.recalled': 'called',
  'ticket.service-started': 'serving',
  'ticket.served': 'served',
  'ticket.marked': 'serving',
  'ticket.no-show': 'no-show',
  'ticket.parked': 'parked',
  'ticket.transferred': 'transferred',
  'ticket.cancelled': 'cancelled',
  'ticket.expired': 'expired',
  'visit.walked-in': 'serving',
} as const satisfies Record<string, TicketState>

type TicketEvent = EventOf<keyof typeof stateAfter> | EventOf<'ticket.returned' | 'ticket.unparked'>

export const ticketView = (event: TicketEvent, instant: InstantOf): TicketView => ({
  id: event.ticket,
  visit: event.visit,
  number: event.number,
  service: event.service,
  state: 'state' in event ? event.state : stateAfter[event.type],
  counter: 'counter' in event ? event.counter : null,
  at: instant(event.at),
})

/** The ticket that a transfer, one more service or a return on the same day made. */
export const newTicketView = (
  event: EventOf<'ticket.transferred' | 'ticket.added' | 'ticket.came-back'>,
  instant: InstantOf,
): TicketView => {
  const { id, service, state } = event.type === 'ticket.transferred' ? event.to : event.ticket
  return { id, visit: event.visit, number: event.number, service, state, counter: null, at: instant(event.at) }
}

/** What a counter's undone command left: the ticket as it is again. */
export const undoneView = ({ restored, ticket, visit, number, service, at }: EventOf<'ticket.undone'>, instant: InstantOf): TicketView => {
  const before = restored.find(({ id }) => id === ticket)
  return { id: ticket, visit, number, service, state: before?.state ?? 'waiting', counter: before?.counter ?? null, at: instant(at) }
}

export const visitView = ({ visit, number, at, tickets }: EventOf<'visit.arrived'>, token: string, instant: InstantOf): VisitView => ({
  id: visit,
  number,
  token,
  arrivedAt: instant(at),
  tickets: tickets.map(({ id, service, state, ahead }) => ({ id, service, state, ahead })),
})

const counterStateAfter = {
  'counter.opened': 'open',
  'counter.paused': 'paused',
  'counter.closed': 'closed',
} as const satisfies Record<string, CounterState>

type CounterEvent = EventOf<keyof typeof counterStateAfter>

export const counterView = ({ counter, type, officer, at }: CounterEvent, instant: InstantOf): CounterView => ({
  id: counter,
  state: counterStateAfter[type],
  officer: type === 'counter.closed' ? null : officer,
  at: instant(at),
})
