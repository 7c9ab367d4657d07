import { defineTransition } from '../define-transition.ts'

/** The visitor is done at this counter; the other tickets of the visit go on. */
export const finish = defineTransition({
  name: 'finish',
  lua: new URL('./finish.lua', import.meta.url),
  moves: 'serving -> served',
  emits: 'ticket.served',
  args: ['ticketId', 'counterId'],
  refusals: ['TICKET_UNKNOWN', 'TICKET_ENDED', 'NOT_SERVING', 'CALLED_ELSEWHERE', 'COUNTER_TAKEN'],
})
