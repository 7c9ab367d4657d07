import type { Counter, LiveTicket, Place, ServiceId, WaitingTicket } from '@antrean/contracts'
import { nextOf } from '@antrean/domain'
import type { Building } from '../building/building.ts'
import { creditMinutesOf, servicesOf } from '../building/places.ts'

const nextListed = 10

/** A transfer opens a ticket at the instant at which it ends another of the same visit. */
const cameByTransfer = ({ state }: Building, { visit, enteredAt }: LiveTicket): boolean =>
  (state.visits.get(visit)?.tickets ?? []).some((id) => {
    const other = state.tickets.get(id)
    return other?.state === 'transferred' && other.endedAt === enteredAt
  })

const originOf = (building: Building, ticket: LiveTicket): Place['origin'] => {
  if (ticket.returnCount > 0) return 'returned'
  if (cameByTransfer(building, ticket)) return 'transferred'
  return ticket.since === ticket.enteredAt ? 'entered' : 'kept'
}

const handicapOf = ({ handicaps }: Counter, { service, forCounter }: LiveTicket): number =>
  forCounter === null ? (handicaps?.[service] ?? 0) : 0

const placeOf = (building: Building, counter: Counter, ticket: LiveTicket): Place => {
  const creditMinutes = creditMinutesOf(building.places, ticket.service, ticket.priority)
  return {
    placeAt: ticket.score + creditMinutes * 60_000,
    creditMinutes,
    handicapMinutes: handicapOf(counter, ticket),
    origin: originOf(building, ticket),
    forThisCounter: ticket.forCounter !== null,
  }
}

const waitingTicket = (building: Building, counter: Counter, ticket: LiveTicket): WaitingTicket => {
  const { id, number, service, priority, since, enteredAt } = ticket
  return { id, number, service, priority, since, waitedSince: enteredAt, place: placeOf(building, counter, ticket) }
}

/** The first ten in the order in which a counter would call them, were nobody to come or go. */
export const nextAt = (building: Building, counter: Counter): WaitingTicket[] => {
  const { open, state, places } = building
  const mayCall = (service: ServiceId): boolean => !state.suspended.has(service)
  const lists = [
    { tickets: open.waitingAt(counter.id), handicapMinutes: 0, taken: 0 },
    ...servicesOf(state, places, counter.id)
      .filter(mayCall)
      .map((service) => ({ tickets: open.waitingFor(service), handicapMinutes: counter.handicaps?.[service] ?? 0, taken: 0 })),
  ]
  const listed: WaitingTicket[] = []
  while (listed.length < nextListed) {
    const next = nextOf(lists.map(({ tickets, handicapMinutes, taken }) => ({ head: tickets[taken], handicapMinutes })))
    const list = next && lists.find(({ tickets, taken }) => tickets[taken] === next)
    if (!next || !list) break
    list.taken += 1
    listed.push(waitingTicket(building, counter, next))
  }
  return listed
}
