import { defineTransition } from '../define-transition.ts'

/** The ticket is set aside and the counter is free. */
export const park = defineTransition({
  name: 'park',
  lua: new URL('./park.lua', import.meta.url),
  moves: 'called, serving -> parked',
  emits: 'ticket.parked',
  args: ['ticketId', 'counterId', 'reason'],
  refusals: ['TICKET_UNKNOWN', 'TICKET_ENDED', 'NOT_CALLED', 'CALLED_ELSEWHERE', 'COUNTER_TAKEN'],
})
