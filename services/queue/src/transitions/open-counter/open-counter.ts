import { defineTransition } from '../define-transition.ts'

/** An officer begins at a counter, or goes on after a pause; `takesOver` is for supervisors. */
export const openCounter = defineTransition({
  name: 'open-counter',
  lua: new URL('./open-counter.lua', import.meta.url),
  moves: 'closed, open, paused -> open',
  emits: 'counter.opened',
  args: ['counterId', 'takesOver'],
  refusals: ['COUNTER_UNKNOWN', 'COUNTER_RETIRED', 'COUNTER_TAKEN'],
})
