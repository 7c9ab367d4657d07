import { defineTransition } from '../define-transition.ts'

/** The officer ends the work at a counter. */
export const closeCounter = defineTransition({
  name: 'close-counter',
  lua: new URL('./close-counter.lua', import.meta.url),
  moves: 'open, paused -> closed',
  emits: 'counter.closed',
  args: ['counterId'],
  refusals: ['COUNTER_UNKNOWN', 'COUNTER_CLOSED', 'COUNTER_TAKEN', 'COUNTER_BUSY'],
})
