import type { BuildingState, CounterId, Event, ServiceId, ZoneId } from '@antrean/contracts'
import { namedIds } from '@antrean/domain'
import type { Places } from './places.ts'

/** What a batch of events may have changed on screens. */
export interface Touched {
  everything: boolean
  services: Set<ServiceId>
  counters: Set<CounterId>
  zones: Set<ZoneId>
  /** Hashes of the tokens of visits. */
  tokens: Set<string>
}

export const nothingTouched = (): Touched => ({
  everything: false,
  services: new Set(),
  counters: new Set(),
  zones: new Set(),
  tokens: new Set(),
})

export const everythingTouched = (): Touched => ({ ...nothingTouched(), everything: true })

const ofWholeBuilding = new Set<Event['type']>(['day.closed', 'catalogue.published', 'epoch.started'])

const touchCounter = (touched: Touched, places: Places, id: CounterId): void => {
  touched.counters.add(id)
  const counter = places.counters.get(id)
  if (counter) touched.zones.add(counter.zone)
}

/** Adds what an event touches to `touched`; asked after the event is folded, and before departed visits are forgotten. */
export const touch = (touched: Touched, event: Event, state: BuildingState, places: Places): void => {
  if (ofWholeBuilding.has(event.type)) touched.everything = true
  const { tickets, visits, counters } = namedIds(event)
  for (const id of tickets) {
    const service = state.tickets.get(id)?.service
    if (service !== undefined) touched.services.add(service)
  }
  for (const id of counters) {
    touchCounter(touched, places, id)
    // How many counters are open for a service stands on the service's own screen.
    if (event.type.startsWith('counter.')) for (const service of places.counters.get(id)?.services ?? []) touched.services.add(service)
  }
  for (const id of visits) {
    const visit = state.visits.get(id)
    if (!visit) continue
    touched.tokens.add(visit.tokenHash)
    // Wherever the visitor is, that counter sees the visit's other tickets.
    for (const ticket of visit.tickets) {
      const found = state.tickets.get(ticket)
      if (found?.counter && (found.state === 'called' || found.state === 'serving')) touchCounter(touched, places, found.counter)
    }
  }
}
