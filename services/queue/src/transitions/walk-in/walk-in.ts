import { defineTransition } from '../define-transition.ts'

/** An officer serves someone who came without a number. */
export const walkIn = defineTransition({
  name: 'walk-in',
  lua: new URL('./walk-in.lua', import.meta.url),
  moves: '-> serving',
  emits: 'visit.walked-in',
  args: ['visitId', 'ticketId', 'tokenHash', 'counterId', 'service'],
  refusals: [
    'DAY_CLOSED',
    'COUNTER_UNKNOWN',
    'COUNTER_CLOSED',
    'COUNTER_TAKEN',
    'COUNTER_BUSY',
    'COUNTER_PAUSED',
    'SERVICE_UNKNOWN',
    'SERVICE_RETIRED',
    'SERVICE_NOT_HERE',
    'SERVICE_SUSPENDED',
  ],
})
