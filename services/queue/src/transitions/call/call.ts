import { defineTransition } from '../define-transition.ts'

/** An officer calls one chosen ticket. */
export const call = defineTransition({
  name: 'call',
  lua: new URL('./call.lua', import.meta.url),
  moves: 'waiting, parked, no-show -> called',
  emits: 'ticket.called',
  args: ['ticketId', 'counterId', 'reason'],
  refusals: [
    'TICKET_UNKNOWN',
    'TICKET_ENDED',
    'NOT_WAITING',
    'VISIT_AT_COUNTER',
    'ALREADY_CALLED',
    'VISIT_ENDED',
    'COUNTER_UNKNOWN',
    'COUNTER_CLOSED',
    'COUNTER_TAKEN',
    'COUNTER_BUSY',
    'COUNTER_PAUSED',
    'SERVICE_NOT_HERE',
    'SERVICE_SUSPENDED',
    'REASON_REQUIRED',
  ],
})
