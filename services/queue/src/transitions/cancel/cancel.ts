import { defineTransition } from '../define-transition.ts'

/** The visitor has left. Without a counter only a ticket that is at none can be cancelled. */
export const cancel = defineTransition({
  name: 'cancel',
  lua: new URL('./cancel.lua', import.meta.url),
  moves: 'planned, waiting, deferred, called, serving, parked -> cancelled',
  emits: 'ticket.cancelled',
  args: ['ticketId', 'counterId'],
  refusals: ['TICKET_UNKNOWN', 'TICKET_ENDED', 'CALLED_ELSEWHERE', 'COUNTER_TAKEN'],
})
