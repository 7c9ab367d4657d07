import { defineTransition } from '../define-transition.ts'

/** The ticket that was set aside waits again at its old place. */
export const unpark = defineTransition({
  name: 'unpark',
  lua: new URL('./unpark.lua', import.meta.url),
  moves: 'parked -> waiting',
  emits: 'ticket.unparked',
  args: ['ticketId'],
  refusals: ['TICKET_UNKNOWN', 'TICKET_ENDED', 'NOT_PARKED'],
})
