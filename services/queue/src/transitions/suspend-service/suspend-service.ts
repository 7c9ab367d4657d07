import { defineTransition } from '../define-transition.ts'

/** A service gives no numbers and calls none for a while. */
export const suspendService = defineTransition({
  name: 'suspend-service',
  lua: new URL('./suspend-service.lua', import.meta.url),
  emits: 'service.suspended',
  args: ['service', 'cause'],
  refusals: ['SERVICE_UNKNOWN', 'SERVICE_SUSPENDED'],
})
