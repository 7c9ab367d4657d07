import { defineTransition } from '../define-transition.ts'

/** A step of the service is done; `mark` is of the service's list. */
export const mark = defineTransition({
  name: 'mark',
  lua: new URL('./mark.lua', import.meta.url),
  moves: 'serving -> serving',
  emits: 'ticket.marked',
  args: ['ticketId', 'counterId', 'mark'],
  refusals: ['TICKET_UNKNOWN', 'TICKET_ENDED', 'NOT_SERVING', 'CALLED_ELSEWHERE', 'COUNTER_TAKEN', 'MARK_UNLISTED'],
})
