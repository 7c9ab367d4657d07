import type { AsideTicket, ComingBackTicket, CounterId, LiveTicket, ServiceId } from '@antrean/contracts'
import type { Building } from '../building/building.ts'
import { mayComeBack } from '../building/coming-back.ts'

const newestListed = 20

const bySince = (a: LiveTicket, b: LiveTicket): number => a.since - b.since || (a.id < b.id ? -1 : 1)

const visitorAt = ({ state }: Building, { visit }: LiveTicket): CounterId | null => {
  for (const id of state.visits.get(visit)?.tickets ?? []) {
    const ticket = state.tickets.get(id)
    if (ticket?.state === 'called' || ticket?.state === 'serving') return ticket.counter
  }
  return null
}

const asideTicket = (building: Building, ticket: LiveTicket): AsideTicket => {
  const { id, number, service, priority, since, counter, returnCount } = ticket
  return { id, number, service, priority, since, counter, returnCount, visitorAt: visitorAt(building, ticket) }
}

const asideIn = (building: Building, services: readonly ServiceId[], counter: CounterId, state: LiveTicket['state']): LiveTicket[] =>
  [...building.open.aside()]
    .filter((ticket) => ticket.state === state && (services.includes(ticket.service) || ticket.forCounter === counter))
    .sort(bySince)

/** What was set aside and a counter may call: parked, the longest first, and no-shows, the newest first. */
export const asideAt = (building: Building, services: readonly ServiceId[], counter: CounterId) => ({
  parked: asideIn(building, services, counter, 'parked').map((ticket) => asideTicket(building, ticket)),
  noShows: asideIn(building, services, counter, 'no-show')
    .slice(-newestListed)
    .reverse()
    .map((ticket) => asideTicket(building, ticket)),
})

/** Whose visitors may come back today without a second wait: the newest first. */
export const comingBackTo = (building: Building, services: readonly ServiceId[]): ComingBackTicket[] =>
  services
    .flatMap((service) => [...(building.day.tickets.withOutcome.get(service) ?? [])])
    .filter((id) => mayComeBack(building, id))
    .flatMap((id) => {
      const { number, service, outcome, endedAt, counter } = building.day.tickets.byId.get(id) ?? {}
      return number && service && outcome && endedAt ? [{ id, number, service, outcome, since: endedAt, counter: counter ?? null }] : []
    })
    .sort((a, b) => b.since - a.since || (a.id < b.id ? 1 : -1))
    .slice(0, newestListed)
