import type { CounterId, LiveTicket, ParkReason, TicketCommand, TicketId } from '@antrean/contracts'
import { type Cell, transitionTable } from '@antrean/domain'
import type { Now } from './begin.ts'
import { imageOf, keep, leave, leaveCounter, named } from './leave.ts'
import { become, type Model, type Outcome, refuse, serviceOf, visitOf } from './state.ts'

export interface OfTicket {
  ticketId: TicketId
}
export type AtCounter = OfTicket & { counterId: CounterId }

/** The ticket, where the table lets the command take it; or what it refuses. */
export const found = (model: Model, id: TicketId, command: TicketCommand): LiveTicket | Outcome => {
  const ticket = model.tickets.get(id)
  if (!ticket) return refuse('TICKET_UNKNOWN')
  const cell: Cell = transitionTable[ticket.state][command]
  return typeof cell === 'object' ? cell : ticket
}
export const isOutcome = (found: LiveTicket | Outcome): found is Outcome => !('id' in found)

/** What forbids this officer to act on a ticket that is at a counter. */
export const notHere = (model: Model, ticket: LiveTicket, counter: CounterId | null, by: string): Outcome | null => {
  if (ticket.counter !== counter) return refuse('CALLED_ELSEWHERE')
  return model.counters.get(counter as CounterId)?.officer === by ? null : refuse('COUNTER_TAKEN')
}

export const here = (model: Model, { ticketId, counterId }: AtCounter, command: TicketCommand, by: string): LiveTicket | Outcome => {
  const ticket = found(model, ticketId, command)
  return isOutcome(ticket) ? ticket : (notHere(model, ticket, counterId, by) ?? ticket)
}

export const recall = (model: Model, input: AtCounter, { by }: Now): Outcome => {
  const ticket = here(model, input, 'recall', by)
  if (isOutcome(ticket)) return ticket
  visitOf(model, ticket.visit)
  ticket.recallCount += 1
  return { says: { type: 'ticket.recalled', ...named(ticket), counter: input.counterId, recallCount: ticket.recallCount } }
}

export const serve = (model: Model, input: AtCounter, { now, by }: Now): Outcome => {
  const ticket = here(model, input, 'serve', by)
  if (isOutcome(ticket)) return ticket
  keep(model, input.counterId, imageOf(model, input.counterId, ticket))
  become(ticket, 'serving', now)
  ticket.servingAt = now
  return { says: { type: 'ticket.service-started', ...named(ticket), counter: input.counterId } }
}

interface Finish extends AtCounter {
  outcome: string | null
  files: number | null
  /** By comma. */
  delivered: string
}

export const finish = (model: Model, input: Finish, { now, by }: Now): Outcome => {
  const ticket = here(model, input, 'finish', by)
  if (isOutcome(ticket)) return ticket
  const settings = serviceOf(model, ticket.service)?.settings
  if (input.outcome === null && settings?.outcomeRequired) return refuse('OUTCOME_REQUIRED')
  if (input.outcome !== null && !settings?.outcomes.some(({ id }) => id === input.outcome)) return refuse('OUTCOME_UNLISTED')
  const delivered = input.delivered.split(',').filter((service) => service !== '')
  if (delivered.some((service) => !serviceOf(model, service))) return refuse('SERVICE_UNKNOWN')
  const [outcome, files] = [input.outcome ?? undefined, input.files ?? undefined]
  const says = { type: 'ticket.served' as const, outcome, files, delivered: delivered.length > 0 ? delivered : undefined }
  const left = leaveCounter(model, ticket.id, 'served', now, says)
  ticket.outcome = input.outcome
  return left
}

interface MarkNoShow extends OfTicket {
  counterId: CounterId | null
  /** The fencing token of whoever leads the schedule; null: an officer says so. */
  overdue: number | null
}

export const markNoShow = (model: Model, { ticketId, counterId, overdue }: MarkNoShow, { now, by }: Now): Outcome => {
  if (overdue !== null && overdue < model.lead) return refuse('LEAD_LOST')
  const ticket = found(model, ticketId, 'mark-no-show')
  if (isOutcome(ticket)) return ticket
  const forbidden = overdue === null ? notHere(model, ticket, counterId, by) : null
  if (forbidden) return forbidden
  const settings = serviceOf(model, ticket.service)?.settings
  const mayTake = (ticket.priority === null ? settings?.arriveMinutes : settings?.arriveMinutesPriority) ?? 0
  if (overdue !== null && now - (ticket.calledAt as number) < mayTake * 60_000) return refuse('RECALL_FIRST')
  if (overdue === null && ticket.recallCount < (settings?.recallsBeforeNoShow ?? 0)) return refuse('RECALL_FIRST')
  model.lead = overdue ?? model.lead
  return leaveCounter(model, ticket.id, 'no-show', now, { type: 'ticket.no-show' })
}

export const mark = (model: Model, input: AtCounter & { mark: string }, { by }: Now): Outcome => {
  const ticket = here(model, input, 'mark', by)
  if (isOutcome(ticket)) return ticket
  if (!serviceOf(model, ticket.service)?.settings.marks.some(({ id }) => id === input.mark)) return refuse('MARK_UNLISTED')
  visitOf(model, ticket.visit)
  model.moved.set(ticket.visit, model.seq + 1)
  return { says: { type: 'ticket.marked', ...named(ticket), counter: input.counterId, mark: input.mark } }
}

export const expire = (model: Model, { ticketId }: OfTicket, { now }: Now): Outcome => {
  const ticket = found(model, ticketId, 'expire')
  if (isOutcome(ticket)) return ticket
  const alert = serviceOf(model, ticket.service)?.settings.servingAlertMinutes ?? 0
  if (now - (ticket.servingAt as number) < alert * 60_000) return refuse('NOT_OVERDUE')
  return leave(model, ticket, 'expired', now, { type: 'ticket.expired' })
}

export const park = (model: Model, input: AtCounter & { reason: ParkReason }, { now, by }: Now): Outcome => {
  const ticket = here(model, input, 'park', by)
  if (isOutcome(ticket)) return ticket
  return leaveCounter(model, ticket.id, 'parked', now, { type: 'ticket.parked', reason: input.reason })
}
