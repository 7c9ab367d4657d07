import { defineTransition } from '../define-transition.ts'

/** The called visitor has not come yet and is called again. */
export const recall = defineTransition({
  name: 'recall',
  lua: new URL('./recall.lua', import.meta.url),
  moves: 'called -> called',
  emits: 'ticket.recalled',
  args: ['ticketId', 'counterId'],
  refusals: ['TICKET_UNKNOWN', 'TICKET_ENDED', 'NOT_CALLED', 'CALLED_ELSEWHERE', 'COUNTER_TAKEN'],
})
