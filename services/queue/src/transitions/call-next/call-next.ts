import { defineTransition } from '../define-transition.ts'

/** A free counter calls whoever is next for it; empty when nobody waits. */
export const callNext = defineTransition({
  name: 'call-next',
  lua: new URL('./call-next.lua', import.meta.url),
  moves: 'waiting -> called',
  emits: 'ticket.called',
  args: ['counterId', 'auto'],
  refusals: ['COUNTER_UNKNOWN', 'COUNTER_CLOSED', 'COUNTER_TAKEN', 'COUNTER_BUSY', 'COUNTER_PAUSED'],
  orEmpty: true,
})
