import type { CounterId, LiveTicket, OvertakeReason } from '@antrean/contracts'
import { type AtCounter, found, isOutcome } from './at-counter.ts'
import type { Now } from './begin.ts'
import { notFree } from './counters.ts'
import { imageOf, keep, named } from './leave.ts'
import { nextAt, standBefore } from './order.ts'
import { become, counterOf, type Model, type Outcome, refuse, servicesAt, ticketsOf, visitOf, whereIs } from './state.ts'

const callTo = (model: Model, counter: CounterId, ticket: LiveTicket, now: number, chosen?: object): Outcome => {
  const before = imageOf(model, counter, ticket)
  const visit = visitOf(model, ticket.visit)
  const deferred = ticketsOf(model, visit).filter((other) => other !== ticket && other.state === 'waiting')
  become(ticket, 'called', now)
  const callCount = ticket.callCount + 1
  Object.assign(ticket, { counter, calledAt: now, waitingMs: ticket.waitedMs, callCount, recallCount: 0 })
  for (const other of deferred) become(other, 'deferred', now)
  counterOf(model, counter).ticket = ticket.id
  model.wanting.delete(counter)
  keep(model, counter, before)
  const says = { ...named(ticket), counter, callCount, deferred: deferred.map(({ id }) => id), chosen }
  return { says: { type: 'ticket.called', ...says } }
}

export const callNext = (model: Model, { counterId, auto }: { counterId: CounterId; auto: boolean }, { now, by }: Now): Outcome => {
  if (auto && !model.wanting.has(counterId)) return { empty: true }
  const officer = auto ? (model.counters.get(counterId)?.officer ?? by) : by
  const forbidden = notFree(model, counterId, officer)
  if (forbidden) return forbidden
  const next = nextAt(model, counterId)
  return next ? callTo(model, counterId, next, now) : { empty: true }
}

export const call = (model: Model, input: AtCounter & { reason: OvertakeReason | null }, { now, by }: Now): Outcome => {
  const { ticketId, counterId, reason } = input
  const ticket = found(model, ticketId, 'call')
  if (isOutcome(ticket)) return ticket
  const visit = visitOf(model, ticket.visit)
  if (visit.departedAt !== null) return refuse('VISIT_ENDED')
  if (whereIs(model, visit)) return refuse('VISIT_AT_COUNTER')
  const forbidden = notFree(model, counterId, by)
  if (forbidden) return forbidden
  if (ticket.forCounter !== counterId && !servicesAt(model, counterId)?.includes(ticket.service)) return refuse('SERVICE_NOT_HERE')
  if (model.suspended.has(ticket.service)) return refuse('SERVICE_SUSPENDED')
  const overtook = standBefore(model, counterId, ticket)
  if (overtook > 0 && reason === null) return refuse('REASON_REQUIRED')
  return callTo(model, counterId, ticket, now, { overtook, reason })
}
