import type { CounterId, PriorityClassId, ServiceId, TicketId, VisitId } from '@antrean/contracts'
import { serviceDay } from '@antrean/domain'
import { arrive, begin, isDayClosed, type Now } from './begin.ts'
import { notFree } from './counters.ts'
import { noNumber, opensLater } from './opening.ts'
import { creditMs, scoreAt } from './order.ts'
import {
  counterOf,
  forget,
  isOpen,
  isRetired,
  type Model,
  type Outcome,
  refuse,
  serviceOf,
  servicesAt,
  ticketsOf,
  visitOf,
  whereIs,
} from './state.ts'

interface Issue {
  visitId: VisitId
  tokenHash: string
  channel: 'kiosk'
  priority: PriorityClassId | null
  ordered: boolean
  /** Passes over opening hours. */
  override: boolean
  /** Threes: an id, a service, nothing. */
  tickets: string[]
}

const asked = (words: string[]): [TicketId, ServiceId][] =>
  Array.from({ length: words.length / 3 }, (_, i) => [words[3 * i] as string, words[3 * i + 1] as string])

export const issue = (model: Model, input: Issue, { now }: Now): Outcome => {
  const { visitId, tokenHash, channel, priority, ordered, override, tickets } = input
  if (isDayClosed(model, serviceDay(now, model.catalogue.timeZone))) return refuse('DAY_CLOSED')
  if (creditMs(model, priority, '') === undefined) return refuse('PRIORITY_UNKNOWN')
  for (const [, service] of asked(tickets)) {
    if (!serviceOf(model, service)) return refuse('SERVICE_UNKNOWN')
    const forbidden = noNumber(model, service, serviceDay(now, model.catalogue.timeZone), now, override)
    if (forbidden) return forbidden
  }
  const prefix = serviceOf(model, tickets[1] as string)?.prefix as string
  const visit = arrive(model, visitId, prefix, { tokenHash, channel, priority }, now)
  model.moved.set(visitId, model.seq + 1)
  const said = asked(tickets).map(([id, service], i) => {
    const state = ordered && i > 0 ? 'planned' : 'waiting'
    return begin(
      model,
      visit,
      { id, service, state, score: scoreAt(model, now, priority, service), countsFrom: opensLater(model, service, now) },
      now,
    )
  })
  const { number, day } = visit
  return { says: { type: 'visit.arrived', visit: visitId, number, day, tokenHash, channel, priority, tickets: said } }
}

interface WalkIn {
  visitId: VisitId
  ticketId: TicketId
  tokenHash: string
  counterId: CounterId
  service: ServiceId
}

export const walkIn = (model: Model, { visitId, ticketId, tokenHash, counterId, service }: WalkIn, { now, by }: Now): Outcome => {
  if (isDayClosed(model, serviceDay(now, model.catalogue.timeZone))) return refuse('DAY_CLOSED')
  const forbidden = notFree(model, counterId, by)
  if (forbidden) return forbidden
  const found = serviceOf(model, service)
  if (!found) return refuse('SERVICE_UNKNOWN')
  if (isRetired(model, service)) return refuse('SERVICE_RETIRED')
  if (!servicesAt(model, counterId)?.includes(service)) return refuse('SERVICE_NOT_HERE')
  if (model.suspended.has(service)) return refuse('SERVICE_SUSPENDED')
  const visit = arrive(model, visitId, found.prefix, { tokenHash, channel: 'counter', priority: null }, now)
  const { promisedMs } = begin(
    model,
    visit,
    { id: ticketId, service, state: 'serving', score: now, servingAt: now, counter: counterId },
    now,
  )
  counterOf(model, counterId).ticket = ticketId
  model.moved.set(visitId, model.seq + 1)
  forget(model, counterId)
  const { number, day } = visit
  const ids = { visit: visitId, ticket: ticketId, counter: counterId, service }
  return { says: { type: 'visit.walked-in', ...ids, number, day, tokenHash, promisedMs } }
}

interface AddService {
  visitId: VisitId
  ticketId: TicketId
  service: ServiceId
  override: boolean
}

export const addService = (model: Model, { visitId, ticketId: id, service, override }: AddService, { now }: Now): Outcome => {
  if (!model.visits.has(visitId)) return refuse('VISIT_UNKNOWN')
  const visit = visitOf(model, visitId)
  if (visit.departedAt !== null) return refuse('VISIT_ENDED')
  if (!serviceOf(model, service)) return refuse('SERVICE_UNKNOWN')
  const forbidden = noNumber(model, service, visit.day, now, override)
  if (forbidden) return forbidden
  const tickets = ticketsOf(model, visit)
  if (tickets.some((ticket) => ticket.service === service && isOpen(ticket))) return refuse('SERVICE_IN_VISIT')
  if (tickets.length >= 8) return refuse('TOO_MANY_SERVICES')
  const comesLater = tickets.some(({ state }) => state === 'planned')
  const state = comesLater ? 'planned' : whereIs(model, visit) ? 'deferred' : 'waiting'
  const ticket = begin(
    model,
    visit,
    { id, service, state, score: scoreAt(model, now, visit.priority, service), countsFrom: opensLater(model, service, now) },
    now,
  )
  model.moved.set(visitId, model.seq + 1)
  return { says: { type: 'ticket.added', visit: visitId, number: visit.number, ticket } }
}

interface SetPriority {
  visitId: VisitId
  priority: PriorityClassId | null
  reason: string
}

/** Every ticket keeps its place and gets the other credit: also one that has ended may come back. */
export const setPriority = (model: Model, { visitId, priority, reason }: SetPriority): Outcome => {
  if (!model.visits.has(visitId)) return refuse('VISIT_UNKNOWN')
  const visit = visitOf(model, visitId)
  if (visit.departedAt !== null) return refuse('VISIT_ENDED')
  if (creditMs(model, priority, '') === undefined) return refuse('PRIORITY_UNKNOWN')
  const tickets = ticketsOf(model, visit)
  for (const ticket of tickets) {
    const placeAt = ticket.score + (creditMs(model, ticket.priority, ticket.service) ?? 0)
    ticket.score = scoreAt(model, placeAt, priority, ticket.service)
    ticket.priority = priority
  }
  visit.priority = priority
  model.moved.set(visitId, model.seq + 1)
  const scores = tickets.map(({ id, score }) => ({ ticket: id, score }))
  return { says: { type: 'visit.priority-changed', visit: visitId, number: visit.number, priority, reason, scores } }
}
