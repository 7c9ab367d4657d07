import { defineTransition } from '../define-transition.ts'

/**
 * A visitor takes a number for one to eight services. `tickets` are threes: a new ticket id, a service, and the minutes that were quoted
 * for it, such as `10-20`, or nothing. `override` passes over opening hours.
 */
export const issue = defineTransition({
  name: 'issue',
  lua: new URL('./issue.lua', import.meta.url),
  moves: '-> waiting, planned',
  emits: 'visit.arrived',
  args: ['visitId', 'tokenHash', 'channel', 'priority', 'ordered', 'override'],
  rest: 'tickets',
  refusals: [
    'DAY_CLOSED',
    'PRIORITY_UNKNOWN',
    'SERVICE_UNKNOWN',
    'SERVICE_RETIRED',
    'SERVICE_SUSPENDED',
    'QUOTA_REACHED',
    'LAST_NUMBER_PASSED',
    'CLOSED_NOW',
  ],
})
