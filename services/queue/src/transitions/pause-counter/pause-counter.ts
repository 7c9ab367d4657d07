import { defineTransition } from '../define-transition.ts'

/** The officer interrupts the work for a coded reason. */
export const pauseCounter = defineTransition({
  name: 'pause-counter',
  lua: new URL('./pause-counter.lua', import.meta.url),
  moves: 'open, paused -> paused',
  emits: 'counter.paused',
  args: ['counterId', 'reason'],
  refusals: ['COUNTER_UNKNOWN', 'COUNTER_CLOSED', 'COUNTER_TAKEN', 'COUNTER_BUSY'],
})
