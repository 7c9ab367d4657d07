import type { BuildingState, CounterId, EpochMs, EventOf, TicketId, TicketState, VisitId } from '@antrean/contracts'
import { changeCounter, changeTicket, changeVisit, freeCounter, move, moveTicket } from './change.ts'
import type { Effects } from './effect.ts'
import { enterTicket } from './new-ticket.ts'

type Released = Pick<EventOf<'ticket.served'>, 'resumed' | 'entered' | 'departed'>
type Leaving = Released & { ticket: TicketId; visit: VisitId; counter: CounterId | null; at: EpochMs }

/** The ticket leaves its counter, and the visit's other tickets go on. */
const leave = (state: BuildingState, event: Leaving, to: TicketState, seq: number): void => {
  const { ticket, visit, counter, at, resumed, entered, departed } = event
  changeTicket(state, ticket, (t) => ({
    ...move(t, to, at),
    ...(to === 'parked' ? {} : { endedAt: at }),
    counter: counter ?? t.counter,
  }))
  freeCounter(state, counter, ticket)
  for (const id of resumed) moveTicket(state, id, 'waiting', at)
  if (entered) changeTicket(state, entered.ticket, (t) => ({ ...move(t, 'waiting', at), enteredAt: at, score: entered.score, entry: seq }))
  if (departed) changeVisit(state, visit, () => ({ departedAt: at }))
}

export const atCounter: Effects<
  | 'ticket.called'
  | 'ticket.recalled'
  | 'ticket.service-started'
  | 'ticket.served'
  | 'ticket.marked'
  | 'ticket.no-show'
  | 'ticket.expired'
  | 'ticket.cancelled'
  | 'ticket.parked'
  | 'ticket.transferred'
> = {
  'ticket.called': (state, { ticket, counter, callCount, deferred, at }) => {
    changeTicket(state, ticket, (t) => {
      const moved = move(t, 'called', at)
      return { ...moved, waitingMs: moved.waitedMs, calledAt: at, callCount, recallCount: 0, counter, endedAt: null }
    })
    for (const id of deferred) moveTicket(state, id, 'deferred', at)
    changeCounter(state, counter, { ticket })
  },
  'ticket.recalled': (state, { ticket, recallCount }) => changeTicket(state, ticket, () => ({ recallCount })),
  'ticket.service-started': (state, { ticket, at }) => changeTicket(state, ticket, (t) => ({ ...move(t, 'serving', at), servingAt: at })),
  'ticket.served': (state, event, seq) => {
    leave(state, event, 'served', seq)
    changeTicket(state, event.ticket, () => ({ outcome: event.outcome ?? null }))
  },
  'ticket.marked': () => undefined,
  'ticket.no-show': (state, event, seq) => leave(state, event, 'no-show', seq),
  'ticket.expired': (state, event, seq) => leave(state, event, 'expired', seq),
  'ticket.cancelled': (state, event, seq) => leave(state, event, 'cancelled', seq),
  'ticket.parked': (state, event, seq) => leave(state, event, 'parked', seq),
  'ticket.transferred': (state, event, seq) => {
    const { counter, ahead: _, ...to } = event.to
    const visit = state.visits.get(event.visit)
    leave(state, event, 'transferred', seq)
    if (!visit) return
    enterTicket(state, visit, { ...to, forCounter: counter }, event.at, seq)
    changeVisit(state, event.visit, ({ tickets }) => ({ tickets: [...tickets, to.id] }))
  },
}
