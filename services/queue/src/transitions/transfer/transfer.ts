import { defineTransition } from '../define-transition.ts'

/** The visitor goes on to another service or counter; `newTicketId` is the ticket that waits there. */
export const transfer = defineTransition({
  name: 'transfer',
  lua: new URL('./transfer.lua', import.meta.url),
  moves: 'called, serving -> transferred, and a new ticket waiting',
  emits: 'ticket.transferred',
  args: ['ticketId', 'counterId', 'newTicketId', 'service', 'toCounter', 'place', 'note'],
  refusals: [
    'TICKET_UNKNOWN',
    'TICKET_ENDED',
    'NOT_CALLED',
    'CALLED_ELSEWHERE',
    'COUNTER_TAKEN',
    'SERVICE_UNKNOWN',
    'SERVICE_RETIRED',
    'COUNTER_UNKNOWN',
    'COUNTER_RETIRED',
    'SERVICE_NOT_HERE',
    'SERVICE_IN_VISIT',
  ],
})
