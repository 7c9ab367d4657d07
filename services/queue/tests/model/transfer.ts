import type { CounterId, ServiceId, TicketId, TransferPlace } from '@antrean/contracts'
import { type AtCounter, here, isOutcome } from './at-counter.ts'
import { begin, type Now } from './begin.ts'
import { imageOf, keep, leave, wantNext } from './leave.ts'
import { creditMs, lineOf, scoreAt } from './order.ts'
import { isOpen, isRetired, type Model, type Outcome, refuse, serviceOf, servicesAt, ticketsOf, visitOf } from './state.ts'

interface Transfer extends AtCounter {
  newTicketId: TicketId
  service: ServiceId | null
  toCounter: CounterId | null
  place: TransferPlace
}

export const transfer = (model: Model, input: Transfer, { now, by }: Now): Outcome => {
  const ticket = here(model, input, 'transfer', by)
  if (isOutcome(ticket)) return ticket
  const { counterId, newTicketId: id, toCounter: forCounter, place } = input
  const service = input.service ?? ticket.service
  if (!serviceOf(model, service)) return refuse('SERVICE_UNKNOWN')
  if (isRetired(model, service) && service !== ticket.service) return refuse('SERVICE_RETIRED')
  if (forCounter !== null && !servicesAt(model, forCounter)) return refuse('COUNTER_UNKNOWN')
  if (model.catalogue.counters.some(({ id, retired }) => id === forCounter && retired)) return refuse('COUNTER_RETIRED')
  if (forCounter !== null && !servicesAt(model, forCounter)?.includes(service)) return refuse('SERVICE_NOT_HERE')
  const visit = visitOf(model, ticket.visit)
  const others = ticketsOf(model, visit).filter((other) => other !== ticket)
  if (others.some((other) => other.service === service && isOpen(other))) return refuse('SERVICE_IN_VISIT')
  const before = imageOf(model, counterId, ticket)
  const placeAt = place === 'kept' ? ticket.score + (creditMs(model, ticket.priority, ticket.service) ?? 0) : now
  const head = lineOf(model, { service, forCounter })[0]
  const asLast = scoreAt(model, placeAt, ticket.priority, service)
  const score = place === 'first' && head ? Math.min(asLast, head.score - 1) : asLast
  const to = { ...begin(model, visit, { id, service, state: 'waiting', score, forCounter }, now), counter: forCounter }
  const outcome = leave(model, ticket, 'transferred', now, { type: 'ticket.transferred', place, to })
  keep(model, counterId, before)
  wantNext(model, counterId, ticket)
  return outcome
}
