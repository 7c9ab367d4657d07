import type { LiveTicket, LiveVisit, VisitId } from '@antrean/contracts'
import { serviceDay } from '@antrean/domain'
import { aheadOf } from './order.ts'
import { type Model, serviceOf, visitOf } from './state.ts'

/** Who gives a command, and when it happens. */
export interface Now {
  now: number
  by: string
}

type NewTicket = Pick<LiveTicket, 'id' | 'service' | 'state' | 'score'> & Partial<LiveTicket>

/** A ticket that begins now, as part of a visit; returns what an event says of it. Its entry is the seq of its event. */
export const begin = (model: Model, visit: LiveVisit, given: NewTicket, now: number) => {
  const promisedMs = (serviceOf(model, given.service)?.standard.waitingMinutes ?? 0) * 60_000
  const ticket: LiveTicket = {
    ...{ visit: visit.id, number: visit.number, day: visit.day, priority: visit.priority, entry: model.seq + 1, since: now },
    ...{ enteredAt: given.state === 'planned' ? null : now, waitedMs: 0, waitingMs: null, calledAt: null, callCount: 0 },
    ...{ recallCount: 0, returnCount: 0, servingAt: null, servedMs: 0, endedAt: null, counter: null, forCounter: null },
    ...{ promisedMs, countsFrom: null, outcome: null },
    ...given,
  }
  const { id, service, state, score } = ticket
  const ahead = state === 'planned' ? 0 : aheadOf(model, ticket, score)
  model.tickets.set(id, ticket)
  visit.tickets.push(id)
  const counted = ticket.countsFrom === null ? {} : { countsFrom: ticket.countsFrom }
  return { id, service, state, score, ahead, promisedMs, ...counted }
}

type Arrival = Pick<LiveVisit, 'tokenHash' | 'channel' | 'priority'>

/** A visit gets the next number of a prefix. */
export const arrive = (model: Model, id: VisitId, prefix: string, given: Arrival, now: number): LiveVisit => {
  const day = serviceDay(now, model.catalogue.timeZone)
  const carried = [...model.visits.values()].filter(
    (visit) => visit.departedAt === null && visit.day < day && isDayClosed(model, visit.day),
  )
  const taken = new Set(carried.map((visit) => visit.number))
  const numbered = (n: number) => `${prefix}-${String(n).padStart(3, '0')}`
  let last = (model.sequences.get(`${day}:${prefix}`) ?? 0) + 1
  while (taken.has(numbered(last))) last += 1
  model.sequences.set(`${day}:${prefix}`, last)
  const number = numbered(last)
  model.visits.set(id, { id, number, day, ...given, arrivedAt: now, departedAt: null, tickets: [] })
  return visitOf(model, id)
}

export const isDayClosed = (model: Model, day: string): boolean => model.closedDay !== null && day <= model.closedDay
