import type { CounterId, PauseReason, ServiceId } from '@antrean/contracts'
import type { Now } from './begin.ts'
import { lineOf } from './order.ts'
import { counterOf, forget, type Model, type Outcome, refuse, serviceOf } from './state.ts'

interface OfCounter {
  counterId: CounterId
}

const isUnknown = (model: Model, id: CounterId): boolean => !model.catalogue.counters.some((counter) => counter.id === id)

/** What forbids to end or to interrupt the work at a counter. */
const notIdle = (model: Model, id: CounterId, by: string): Outcome | null => {
  if (isUnknown(model, id)) return refuse('COUNTER_UNKNOWN')
  const counter = model.counters.get(id)
  if (!counter?.officer) return refuse('COUNTER_CLOSED')
  if (counter.officer !== by) return refuse('COUNTER_TAKEN')
  return counter.ticket === null ? null : refuse('COUNTER_BUSY')
}

/** What forbids a counter to take a visitor. */
export const notFree = (model: Model, id: CounterId, by: string): Outcome | null =>
  notIdle(model, id, by) ?? (model.counters.get(id)?.state === 'paused' ? refuse('COUNTER_PAUSED') : null)

export const openCounter = (model: Model, { counterId, takesOver }: OfCounter & { takesOver: boolean }, { now, by }: Now): Outcome => {
  if (isUnknown(model, counterId)) return refuse('COUNTER_UNKNOWN')
  const present = model.counters.get(counterId)?.officer
  const isRetired = model.catalogue.counters.some(({ id, retired }) => id === counterId && retired)
  if (isRetired && !present && lineOf(model, { service: '', forCounter: counterId }).length === 0) return refuse('COUNTER_RETIRED')
  const officer = present ?? by
  if (officer !== by && !takesOver) return refuse('COUNTER_TAKEN')
  Object.assign(counterOf(model, counterId), { state: 'open', officer: by, since: now, pauseReason: null })
  forget(model, counterId)
  return { says: { type: 'counter.opened', counter: counterId, officer: by } }
}

export const pauseCounter = (model: Model, { counterId, reason }: OfCounter & { reason: PauseReason }, { now, by }: Now): Outcome => {
  const forbidden = notIdle(model, counterId, by)
  if (forbidden) return forbidden
  Object.assign(counterOf(model, counterId), { state: 'paused', since: now, pauseReason: reason })
  forget(model, counterId)
  return { says: { type: 'counter.paused', counter: counterId, officer: by, reason } }
}

/** Closed, whatever it did. */
export const close = (model: Model, id: CounterId, now: number): void => {
  Object.assign(counterOf(model, id), { state: 'closed', officer: null, since: now, pauseReason: null, ticket: null })
  forget(model, id)
}

export const closeCounter = (model: Model, { counterId }: OfCounter, { now, by }: Now): Outcome => {
  const forbidden = notIdle(model, counterId, by)
  if (forbidden) return forbidden
  close(model, counterId, now)
  return { says: { type: 'counter.closed', counter: counterId, officer: by } }
}

export const setServices = (model: Model, { counterId, services }: OfCounter & { services: ServiceId[] }): Outcome => {
  if (isUnknown(model, counterId)) return refuse('COUNTER_UNKNOWN')
  if (services.some((service) => !serviceOf(model, service))) return refuse('SERVICE_UNKNOWN')
  counterOf(model, counterId).services = services.length > 0 ? [...services] : null
  return { says: { type: 'counter.services-set', counter: counterId, services } }
}
