import { defineTransition } from '../define-transition.ts'

/** A visit gets one more service under its number; `override` passes over opening hours. */
export const addService = defineTransition({
  name: 'add-service',
  lua: new URL('./add-service.lua', import.meta.url),
  moves: '-> waiting, deferred, planned',
  emits: 'ticket.added',
  args: ['visitId', 'ticketId', 'service', 'override'],
  refusals: [
    'VISIT_UNKNOWN',
    'VISIT_ENDED',
    'SERVICE_UNKNOWN',
    'SERVICE_RETIRED',
    'SERVICE_SUSPENDED',
    'QUOTA_REACHED',
    'LAST_NUMBER_PASSED',
    'CLOSED_NOW',
    'SERVICE_IN_VISIT',
    'TOO_MANY_SERVICES',
  ],
})
