import type { BuildingState, CounterId, Event, ServiceId, ZoneId } from '@antrean/contracts'
import { namedIds } from '@antrean/domain'
import { type Places, servicesOf } from './places.ts'

/** What a batch of events may have changed on screens. */
export interface Touched {
  everything: boolean
  services: Set<ServiceId>
  /** Those, and services at which one may now have to wait longer or shorter. */
  expected: Set<ServiceId>
  counters: Set<CounterId>
  zones: Set<ZoneId>
  /** Hashes of the tokens of visits. */
  tokens: Set<string>
}

export const nothingTouched = (): Touched => ({
  everything: false,
  services: new Set(),
  expected: new Set(),
  counters: new Set(),
  zones: new Set(),
  tokens: new Set(),
})

export const everythingTouched = (): Touched => ({ ...nothingTouched(), everything: true })

/** What a counter served until now stands on screens as well, so another list of services touches all of them. */
const ofWholeBuilding = new Set<Event['type']>([
  'day.closed',
  'day.reopened',
  'catalogue.published',
  'epoch.started',
  'counter.services-set',
])

const touchCounter = (touched: Touched, places: Places, id: CounterId): void => {
  touched.counters.add(id)
  const counter = places.counters.get(id)
  if (counter) touched.zones.add(counter.zone)
}

const touchTicket = (touched: Touched, state: BuildingState, id: string): void => {
  const ticket = state.tickets.get(id)
  if (!ticket) return
  touched.services.add(ticket.service)
  // The counter to which it was sent lists it; the one where it was last may take back what was done there.
  for (const counter of [ticket.forCounter, ticket.counter]) if (counter !== null) touched.counters.add(counter)
}

/** Adds what an event touches to `touched`; asked before the event is folded, as it may remove tickets, and again after it. */
export const touch = (touched: Touched, event: Event, state: BuildingState, places: Places): void => {
  if (ofWholeBuilding.has(event.type)) touched.everything = true
  if (event.type === 'service.suspended' || event.type === 'service.resumed') touched.services.add(event.service)
  const { tickets, visits, counters } = namedIds(event)
  for (const id of tickets) touchTicket(touched, state, id)
  for (const id of counters) {
    touchCounter(touched, places, id)
    // How many counters are open for a service stands on the service's own screen.
    if (event.type.startsWith('counter.')) for (const service of servicesOf(state, places, id)) touched.services.add(service)
  }
  for (const id of visits) {
    const visit = state.visits.get(id)
    if (!visit) continue
    touched.tokens.add(visit.tokenHash)
    // Where the visitor is stands beside the visit's other tickets, at whatever counter they are listed.
    for (const ticket of visit.tickets) {
      touchTicket(touched, state, ticket)
      const found = state.tickets.get(ticket)
      if (found?.counter && (found.state === 'called' || found.state === 'serving')) touchCounter(touched, places, found.counter)
    }
  }
}
