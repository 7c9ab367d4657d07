import { type BuildingState, type EventOf, endedStates, type LiveTicket, type TicketState } from '@antrean/contracts'

type Released = Pick<EventOf<'ticket.served'>, 'resumed' | 'entered' | 'departed'>

const ended = new Set<TicketState>(endedStates)
const withVisitor = new Set<TicketState>(['waiting', 'deferred', 'called', 'serving'])
const atCounter = new Set<TicketState>(['called', 'serving'])

/** What it moves in a visit when a ticket ends as `to`. `scoreOf` places a planned ticket that enters now. */
export const releasedBy = (
  { tickets, visits }: BuildingState,
  ticket: LiveTicket,
  to: TicketState,
  scoreOf: (planned: LiveTicket) => number,
): Released => {
  const all = (visits.get(ticket.visit)?.tickets ?? []).flatMap((id) => tickets.get(id) ?? [])
  const others = all.filter(({ id, state }) => id !== ticket.id && !ended.has(state))
  const elsewhere = others.some(({ state }) => atCounter.has(state))
  const planned = others.some(({ state }) => withVisitor.has(state)) ? undefined : others.find(({ state }) => state === 'planned')
  const mayReturn = to === 'no-show' || all.some(({ id, state }) => id !== ticket.id && state === 'no-show')
  return {
    resumed: elsewhere ? [] : others.filter(({ state }) => state === 'deferred').map(({ id }) => id),
    entered: planned ? { ticket: planned.id, score: scoreOf(planned) } : null,
    departed: others.length === 0 && !mayReturn,
  }
}
