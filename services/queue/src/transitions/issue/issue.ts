import { defineTransition } from '../define-transition.ts'

/** A visitor takes a number for one to eight services. `tickets` are pairs of a new ticket id and a service; `override` passes over opening hours. */
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
