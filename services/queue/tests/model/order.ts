import type { CounterId, LiveTicket, PriorityClassId, ServiceId } from '@antrean/contracts'
import { type Model, serviceOf, servicesAt } from './state.ts'

const minute = 60_000

/** Milliseconds that a class is put ahead at a service; undefined where there is no such class. */
export const creditMs = (model: Model, priority: PriorityClassId | null, service: ServiceId): number | undefined => {
  if (priority === null) return 0
  const own = serviceOf(model, service)?.settings.creditMinutes?.[priority]
  const general = model.catalogue.priorityClasses.find(({ id }) => id === priority)?.creditMinutes
  return general === undefined ? undefined : (own ?? general) * minute
}

/** score = placeAt − credit. */
export const scoreAt = (model: Model, placeAt: number, priority: PriorityClassId | null, service: ServiceId): number =>
  placeAt - (creditMs(model, priority, service) ?? 0)

export type Place = Pick<LiveTicket, 'service' | 'forCounter'>

/** Who waits in the same line, first come first: for one counter alone, or for a service. */
export const lineOf = (model: Model, { service, forCounter }: Place): LiveTicket[] =>
  [...model.tickets.values()]
    .filter(({ state }) => state === 'waiting')
    .filter((ticket) => ticket.forCounter === forCounter && (forCounter !== null || ticket.service === service))
    .sort((a, b) => a.score - b.score || a.entry - b.entry || (a.id < b.id ? -1 : 1))

/** How many stand before a ticket that enters a line with this score. */
export const aheadOf = (model: Model, place: Place, score: number): number =>
  lineOf(model, place).filter((ticket) => ticket.score <= score).length

interface Candidate {
  ticket: LiveTicket
  handicapped: number
}

/** score + handicap of a ticket, as a counter sees it; what was sent to it alone is never later. */
const handicapped = (model: Model, counter: CounterId, { score, service, forCounter }: LiveTicket): number => {
  const handicaps = model.catalogue.counters.find(({ id }) => id === counter)?.handicaps
  return score + (forCounter === counter ? 0 : (handicaps?.[service] ?? 0) * minute)
}

/** All that a counter may call: what was sent to it alone, then what waits for its services; not what is suspended. */
export const callableAt = (model: Model, counter: CounterId): Candidate[] => {
  const own = lineOf(model, { service: '', forCounter: counter })
  const services = (servicesAt(model, counter) ?? []).flatMap((service) => lineOf(model, { service, forCounter: null }))
  return [...own, ...services]
    .filter(({ service }) => !model.suspended.has(service))
    .map((ticket) => ({ ticket, handicapped: handicapped(model, counter, ticket) }))
}

/** The smallest score + handicap; equal ones go by entry, then in the order of the counter's services. */
export const nextAt = (model: Model, counter: CounterId): LiveTicket | undefined =>
  callableAt(model, counter).toSorted((a, b) => a.handicapped - b.handicapped || a.ticket.entry - b.ticket.entry)[0]?.ticket

/** How many of those that the counter may call stand before a ticket; before a no-show, all that wait. */
export const standBefore = (model: Model, counter: CounterId, ticket: LiveTicket): number => {
  const mine = handicapped(model, counter, ticket)
  return callableAt(model, counter).filter(
    (other) => ticket.state === 'no-show' || other.handicapped < mine || (other.handicapped === mine && other.ticket.entry < ticket.entry),
  ).length
}
