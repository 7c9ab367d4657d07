import { defineTransition } from '../define-transition.ts'

/** Numbers are given again on the day that was closed last. */
export const reopenDay = defineTransition({
  name: 'reopen-day',
  lua: new URL('./reopen-day.lua', import.meta.url),
  emits: 'day.reopened',
  args: ['dayNumber'],
  refusals: ['DAY_OPEN'],
})
