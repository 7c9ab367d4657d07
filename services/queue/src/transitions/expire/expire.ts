import { defineTransition } from '../define-transition.ts'

/** A supervisor ends a service that was never finished; it does not count as one. */
export const expire = defineTransition({
  name: 'expire',
  lua: new URL('./expire.lua', import.meta.url),
  moves: 'serving -> expired',
  emits: 'ticket.expired',
  args: ['ticketId'],
  refusals: ['TICKET_UNKNOWN', 'TICKET_ENDED', 'NOT_SERVING', 'NOT_OVERDUE'],
})
