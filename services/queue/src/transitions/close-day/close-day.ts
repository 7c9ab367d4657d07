import { defineTransition } from '../define-transition.ts'

/**
 * A day ends: what is open from it or from earlier days expires or is carried over. `dayNumber` counts days since 1970;
 * `lead` is the fencing token of whoever leads the schedule, null where somebody says so.
 */
export const closeDay = defineTransition({
  name: 'close-day',
  lua: new URL('./close-day.lua', import.meta.url),
  moves: 'planned, waiting, deferred, called, serving, parked -> expired',
  emits: 'day.closed',
  args: ['dayNumber', 'lead'],
  refusals: ['LEAD_LOST', 'DAY_NOT_OVER', 'DAY_CLOSED'],
})
