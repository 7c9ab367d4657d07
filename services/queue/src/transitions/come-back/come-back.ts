import { defineTransition } from '../define-transition.ts'

/** A visitor whose outcome allows it is back on the same day; `newTicketId` is the ticket that waits now. */
export const comeBack = defineTransition({
  name: 'come-back',
  lua: new URL('./come-back.lua', import.meta.url),
  moves: 'served -> served, and a new ticket waiting, deferred',
  emits: 'ticket.came-back',
  args: ['ticketId', 'newTicketId'],
  refusals: ['TICKET_UNKNOWN', 'NOT_RETURNABLE', 'DAY_OVER', 'SERVICE_IN_VISIT'],
})
