import { defineTransition } from '../define-transition.ts'

/** A visit's priority class changes, and its tickets move accordingly. */
export const setPriority = defineTransition({
  name: 'set-priority',
  lua: new URL('./set-priority.lua', import.meta.url),
  emits: 'visit.priority-changed',
  args: ['visitId', 'priority', 'reason'],
  refusals: ['VISIT_UNKNOWN', 'VISIT_ENDED', 'PRIORITY_UNKNOWN'],
})
