import { defineTransition } from '../define-transition.ts'

/** A no-show has come after all and waits again. */
export const returnTicket = defineTransition({
  name: 'return',
  lua: new URL('./return.lua', import.meta.url),
  moves: 'no-show -> waiting',
  emits: 'ticket.returned',
  args: ['ticketId'],
  refusals: ['TICKET_UNKNOWN', 'TICKET_ENDED', 'NOT_NO_SHOW', 'VISIT_ENDED', 'RETURNS_EXHAUSTED'],
})
