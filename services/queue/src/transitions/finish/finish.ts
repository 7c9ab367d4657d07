import { defineTransition } from '../define-transition.ts'

/** The visitor is done at this counter; `delivered` are services joined by commas. */
export const finish = defineTransition({
  name: 'finish',
  lua: new URL('./finish.lua', import.meta.url),
  moves: 'serving -> served',
  emits: 'ticket.served',
  args: ['ticketId', 'counterId', 'outcome', 'files', 'delivered'],
  refusals: [
    'TICKET_UNKNOWN',
    'TICKET_ENDED',
    'NOT_SERVING',
    'CALLED_ELSEWHERE',
    'COUNTER_TAKEN',
    'OUTCOME_REQUIRED',
    'OUTCOME_UNLISTED',
    'SERVICE_UNKNOWN',
  ],
})
