import type { CounterScreenView, CounterTicket, CounterView, Cursor, TicketView } from '@antrean/contracts'

/** What the queue answered to this screen's last command. */
export interface Answer {
  cursor: Cursor
  /** The ticket that the command concerned; undefined where it concerned the counter alone. */
  ticket?: TicketView | null
  counter?: CounterView
}

/** The view as it came, with what is known earlier from the answer to a command of one's own. */
export const withAnswer = (
  view: CounterScreenView,
  cursor: Cursor | null,
  answer: Answer | null,
  isLater: (next: Cursor, last: Cursor | null) => boolean,
): CounterScreenView => {
  if (answer === null || !isLater(answer.cursor, cursor)) return view
  const { counter, ticket } = answer
  return {
    ...view,
    ...(counter && { counter: { ...view.counter, state: counter.state, officer: counter.officer, since: Date.parse(counter.at) } }),
    ...(ticket && { ticket: heldAfter(view.ticket, ticket) }),
    next: ticket ? view.next.filter(({ id }) => id !== ticket.id) : view.next,
  }
}

const heldAfter = (held: CounterTicket | null, { id, number, service, state, at }: TicketView): CounterTicket | null => {
  if (state !== 'called' && state !== 'serving') return null
  const instant = Date.parse(at)
  const before: CounterTicket =
    held?.id === id
      ? held
      : {
          id,
          number,
          service,
          state,
          priority: null,
          enteredAt: null,
          calledAt: instant,
          servingAt: null,
          callCount: 1,
          recallCount: 0,
          others: [],
        }
  return { ...before, state, servingAt: state === 'serving' ? (before.servingAt ?? instant) : null }
}
