import { defineTransition } from '../define-transition.ts'

/** A day ends: what is open from it or from earlier days expires. `dayNumber` counts days since 1970. */
export const closeDay = defineTransition({
  name: 'close-day',
  lua: new URL('./close-day.lua', import.meta.url),
  moves: 'planned, waiting, deferred, called, serving, parked -> expired',
  emits: 'day.closed',
  args: ['dayNumber'],
  refusals: ['DAY_NOT_OVER', 'DAY_CLOSED'],
})
