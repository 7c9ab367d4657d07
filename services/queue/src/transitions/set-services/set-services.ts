import { defineTransition } from '../define-transition.ts'

/** What a counter serves from now on; none: what the catalogue says. */
export const setServices = defineTransition({
  name: 'set-services',
  lua: new URL('./set-services.lua', import.meta.url),
  emits: 'counter.services-set',
  args: ['counterId'],
  rest: 'services',
  refusals: ['COUNTER_UNKNOWN', 'SERVICE_UNKNOWN'],
})
