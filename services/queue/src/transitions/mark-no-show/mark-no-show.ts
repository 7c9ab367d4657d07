import { defineTransition } from '../define-transition.ts'

/** The visitor was called and did not come; `overdue`, the fencing token of the schedule's lead, when nobody said so but the time. */
export const markNoShow = defineTransition({
  name: 'mark-no-show',
  lua: new URL('./mark-no-show.lua', import.meta.url),
  moves: 'called -> no-show',
  emits: 'ticket.no-show',
  args: ['ticketId', 'counterId', 'overdue'],
  refusals: ['TICKET_UNKNOWN', 'TICKET_ENDED', 'NOT_CALLED', 'CALLED_ELSEWHERE', 'COUNTER_TAKEN', 'RECALL_FIRST', 'LEAD_LOST'],
})
