import type { Refusal, TicketCommand, TicketState } from '@antrean/contracts'

/** `passed-over`: call-next finds nobody, and that is no refusal. */
export type Cell = TicketState | 'passed-over' | { refused: Refusal }

const notCalled = { refused: 'NOT_CALLED' } as const
const notServing = { refused: 'NOT_SERVING' } as const
const ended = { refused: 'TICKET_ENDED' } as const

/** A ticket that waits, in whatever way: it can only be called or cancelled. */
const pending = {
  'call-next': 'passed-over',
  recall: notCalled,
  serve: notCalled,
  finish: notServing,
  'mark-no-show': notCalled,
  cancel: 'cancelled',
} as const

const over = {
  'call-next': 'passed-over',
  recall: ended,
  serve: ended,
  finish: ended,
  'mark-no-show': ended,
  cancel: ended,
} as const

/** Where every command takes a ticket from every state. A new state or command must fill its row. */
export const transitionTable = {
  planned: pending,
  waiting: { ...pending, 'call-next': 'called' },
  deferred: pending,
  called: {
    'call-next': 'passed-over',
    recall: 'called',
    serve: 'serving',
    finish: notServing,
    'mark-no-show': 'no-show',
    cancel: 'cancelled',
  },
  serving: {
    'call-next': 'passed-over',
    recall: notCalled,
    serve: notCalled,
    finish: 'served',
    'mark-no-show': notCalled,
    cancel: 'cancelled',
  },
  parked: pending,
  served: over,
  'no-show': over,
  cancelled: over,
  transferred: over,
  expired: over,
} as const satisfies Record<TicketState, Record<TicketCommand, Cell>>
