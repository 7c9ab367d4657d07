import type { CounterId, CounterScreenView, CounterTicket, LiveTicket, WaitingTicket } from '@antrean/contracts'
import { type CallingCounter, nextFor } from '@antrean/domain'
import type { Building } from '../building/building.ts'
import type { View } from './view.ts'

const nextListed = 10

const atCounter = ({ state: { tickets, visits } }: Building, ticket: LiveTicket): CounterTicket => {
  const { id, number, service, state, priority, enteredAt, calledAt, servingAt, callCount, recallCount } = ticket
  const others = (visits.get(ticket.visit)?.tickets ?? []).flatMap((other) => {
    const found = other === id ? undefined : tickets.get(other)
    return found ? [{ service: found.service, state: found.state }] : []
  })
  return { id, number, service, state, priority, enteredAt, calledAt, servingAt, callCount, recallCount, others }
}

/** The first ten in the order in which a counter would call them, were nobody to come or go. */
const nextAt = ({ open }: Building, counter: CallingCounter): WaitingTicket[] => {
  const taken = new Map<string, number>()
  const listed: WaitingTicket[] = []
  while (listed.length < nextListed) {
    const next = nextFor(counter, (service) => open.waitingFor(service)[taken.get(service) ?? 0])
    if (!next) break
    taken.set(next.service, (taken.get(next.service) ?? 0) + 1)
    const { id, number, service, priority, since } = next
    listed.push({ id, number, service, priority, since })
  }
  return listed
}

/** What an officer sees at a counter. */
export const counterView = (id: CounterId): View => ({
  touchedBy: ({ everything, counters, services }, { places }) =>
    everything || counters.has(id) || (places.counters.get(id)?.services ?? []).some((service) => services.has(service)),
  compute(building): CounterScreenView {
    const { counters, tickets } = building.state
    const place = building.places.counters.get(id) ?? { id, label: '', services: [] }
    const live = counters.get(id)
    const ticket = live?.ticket ? tickets.get(live.ticket) : undefined
    return {
      counter: {
        id,
        label: place.label,
        state: live?.state ?? 'closed',
        officer: live?.officer ?? null,
        since: live?.since ?? 0,
        pauseReason: live?.pauseReason ?? null,
      },
      ticket: ticket ? atCounter(building, ticket) : null,
      next: nextAt(building, place),
      waiting: Object.fromEntries(place.services.map((service) => [service, building.open.waitingFor(service).length])),
    }
  },
})
