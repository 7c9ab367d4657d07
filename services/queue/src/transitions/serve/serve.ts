import { defineTransition } from '../define-transition.ts'

/** The called visitor has reached the counter, so service time starts. */
export const serve = defineTransition({
  name: 'serve',
  lua: new URL('./serve.lua', import.meta.url),
  moves: 'called -> serving',
  emits: 'ticket.service-started',
  args: ['ticketId', 'counterId'],
  refusals: ['TICKET_UNKNOWN', 'TICKET_ENDED', 'NOT_CALLED', 'CALLED_ELSEWHERE', 'COUNTER_TAKEN'],
})
