import type { Refusal, TicketCommand, TicketState } from '@antrean/contracts'

/** `passed-over`: call-next finds nobody, and that is no refusal. */
export type Cell = TicketState | 'passed-over' | { refused: Refusal }

const refused = <const R extends Refusal>(code: R) => ({ refused: code })

/** A ticket that waits, in whatever way; a row says what else can be done to it. */
const pending = {
  'call-next': 'passed-over',
  call: refused('NOT_WAITING'),
  recall: refused('NOT_CALLED'),
  serve: refused('NOT_CALLED'),
  finish: refused('NOT_SERVING'),
  mark: refused('NOT_SERVING'),
  'mark-no-show': refused('NOT_CALLED'),
  return: refused('NOT_NO_SHOW'),
  park: refused('NOT_CALLED'),
  unpark: refused('NOT_PARKED'),
  transfer: refused('NOT_CALLED'),
  cancel: 'cancelled',
  expire: refused('NOT_SERVING'),
} as const

const over = {
  'call-next': 'passed-over',
  call: refused('TICKET_ENDED'),
  recall: refused('TICKET_ENDED'),
  serve: refused('TICKET_ENDED'),
  finish: refused('TICKET_ENDED'),
  mark: refused('TICKET_ENDED'),
  'mark-no-show': refused('TICKET_ENDED'),
  return: refused('TICKET_ENDED'),
  park: refused('TICKET_ENDED'),
  unpark: refused('TICKET_ENDED'),
  transfer: refused('TICKET_ENDED'),
  cancel: refused('TICKET_ENDED'),
  expire: refused('TICKET_ENDED'),
} as const

const atCounter = { ...pending, call: refused('ALREADY_CALLED'), park: 'parked', transfer: 'transferred' } as const

/** Where every command takes a ticket from every state. A new state or command must fill its row. */
export const transitionTable = {
  planned: pending,
  waiting: { ...pending, 'call-next': 'called', call: 'called' },
  deferred: { ...pending, call: refused('VISIT_AT_COUNTER') },
  called: { ...atCounter, recall: 'called', serve: 'serving', 'mark-no-show': 'no-show' },
  serving: { ...atCounter, finish: 'served', mark: 'serving', expire: 'expired' },
  parked: { ...pending, call: 'called', unpark: 'waiting' },
  served: over,
  'no-show': { ...over, call: 'called', return: 'waiting' },
  cancelled: over,
  transferred: over,
  expired: over,
} as const satisfies Record<TicketState, Record<TicketCommand, Cell>>
