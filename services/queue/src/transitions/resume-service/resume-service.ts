import { defineTransition } from '../define-transition.ts'

/** A suspended service goes on. */
export const resumeService = defineTransition({
  name: 'resume-service',
  lua: new URL('./resume-service.lua', import.meta.url),
  emits: 'service.resumed',
  args: ['service'],
  refusals: ['SERVICE_UNKNOWN', 'SERVICE_NOT_SUSPENDED'],
})
