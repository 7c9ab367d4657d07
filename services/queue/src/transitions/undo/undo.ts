import { defineTransition } from '../define-transition.ts'

/** The officer takes back the last command of the counter. */
export const undo = defineTransition({
  name: 'undo',
  lua: new URL('./undo.lua', import.meta.url),
  moves: 'called, serving, served, no-show, parked, transferred -> what it was',
  emits: 'ticket.undone',
  args: ['counterId'],
  refusals: ['COUNTER_UNKNOWN', 'NOTHING_TO_UNDO', 'COUNTER_TAKEN'],
})
