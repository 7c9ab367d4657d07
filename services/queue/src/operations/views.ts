import type { CounterState, CounterView, EpochMs, EventOf, Instant, TicketState, TicketView, VisitView } from '@antrean/contracts'
import { clock } from '@antrean/service-kit'

export type InstantOf = (at: EpochMs) => Instant

export const instantIn =
  (offsetMinutes: number): InstantOf =>
  (at) =>
    clock.iso(at, offsetMinutes)

const stateAfter = {
  'ticket.called': 'called',
  'ticket.recalled': 'called',
  'ticket.service-started': 'serving',
  'ticket.served': 'served',
  'ticket.no-show': 'no-show',
  'ticket.cancelled': 'cancelled',
} as const satisfies Record<string, TicketState>

type TicketEvent = EventOf<keyof typeof stateAfter>

export const ticketView = ({ ticket, visit, number, service, counter, type, at }: TicketEvent, instant: InstantOf): TicketView => ({
  id: ticket,
  visit,
  number,
  service,
  state: stateAfter[type],
  counter,
  at: instant(at),
})

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
