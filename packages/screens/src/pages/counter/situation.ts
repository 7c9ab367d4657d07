import type {
  AsideTicket,
  ComingBackTicket,
  CounterScreenView,
  CounterTicket,
  CounterView,
  Cursor,
  TicketId,
  TicketView,
  WaitingTicket,
} from '@antrean/contracts'
import type { Target } from './requests.ts'

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
  const others = <T extends { id: TicketId }>(tickets: T[]): T[] => (ticket ? tickets.filter(({ id }) => id !== ticket.id) : tickets)
  return {
    ...view,
    ...(counter && { counter: { ...view.counter, state: counter.state, officer: counter.officer, since: Date.parse(counter.at) } }),
    ...(ticket && { ticket: heldAfter(view.ticket, ticket) }),
    next: others(view.next),
    parked: others(view.parked),
    noShows: others(view.noShows),
    comingBack: others(view.comingBack),
  }
}

const heldAfter = (held: CounterTicket | null, { id, visit, number, service, state, at }: TicketView): CounterTicket | null => {
  if (state !== 'called' && state !== 'serving') return null
  const instant = Date.parse(at)
  const before: CounterTicket =
    held?.id === id
      ? held
      : {
          id,
          visit,
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
          marks: [],
        }
  return { ...before, state, servingAt: state === 'serving' ? (before.servingAt ?? instant) : null }
}

/** What commands of this counter act on. */
export const targetOf = ({ counter, ticket }: CounterScreenView): Target => ({
  counter: counter.id,
  ticket: ticket?.id ?? null,
  visit: ticket?.visit ?? null,
})

export const lists = ['next', 'parked', 'noShows', 'comingBack'] as const
export type List = (typeof lists)[number]

/** A ticket that the counter does not hold, and the list in which it stands. */
export interface Listed {
  list: List
  ticket: WaitingTicket | AsideTicket | ComingBackTicket
}

export const findListed = (view: CounterScreenView, id: TicketId): Listed | null => {
  for (const list of lists) {
    const ticket = view[list].find((one) => one.id === id)
    if (ticket) return { list, ticket }
  }
  return null
}
