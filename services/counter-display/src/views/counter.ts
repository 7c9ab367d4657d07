import type { Counter, CounterId, CounterScreenView, CounterTicket, LiveTicket, Undoable } from '@antrean/contracts'
import type { Building } from '../building/building.ts'
import { servicesOf } from '../building/places.ts'
import { asideAt, comingBackTo } from './aside.ts'
import { suspensionOf } from './service.ts'
import type { View } from './view.ts'
import { nextAt } from './waiting.ts'

const atCounter = ({ state: { tickets, visits }, day }: Building, ticket: LiveTicket): CounterTicket => {
  const { id, visit, number, service, state, priority, enteredAt, calledAt, servingAt, callCount, recallCount } = ticket
  const others = (visits.get(visit)?.tickets ?? []).flatMap((other) => {
    const found = other === id ? undefined : tickets.get(other)
    return found ? [{ service: found.service, state: found.state }] : []
  })
  const marks = day.tickets.byId.get(id)?.marks ?? []
  return { id, visit, number, service, state, priority, enteredAt, calledAt, servingAt, callCount, recallCount, others, marks }
}

const theCounter = ({ state, places }: Building, { id, label }: Counter): CounterScreenView['counter'] => {
  const live = state.counters.get(id)
  return {
    id,
    label,
    state: live?.state ?? 'closed',
    officer: live?.officer ?? null,
    since: live?.since ?? 0,
    pauseReason: live?.pauseReason ?? null,
    services: [...servicesOf(state, places, id)],
    asCatalogued: (live?.services ?? null) === null,
  }
}

const undoableAt = ({ day, state }: Building, id: CounterId): Undoable | null => {
  const kept = day.undoable.get(id)
  if (!kept || (state.counters.get(id)?.officer ?? null) === null) return null
  const { event, type, ticket, number } = kept
  return { event, type, ticket, number }
}

/** What an officer sees at a counter. */
export const counterView = (id: CounterId): View => ({
  touchedBy: ({ everything, counters, services }, { state, places }) =>
    everything || counters.has(id) || servicesOf(state, places, id).some((service) => services.has(service)),
  compute(building): CounterScreenView {
    const { counters, tickets } = building.state
    const place = building.places.counters.get(id) as Counter
    const services = servicesOf(building.state, building.places, id)
    const ticket = tickets.get(counters.get(id)?.ticket ?? '')
    const suspended = services.flatMap((service) => {
      const suspension = suspensionOf(building, service)
      return suspension ? [[service, suspension] as const] : []
    })
    return {
      counter: theCounter(building, place),
      ticket: ticket ? atCounter(building, ticket) : null,
      next: nextAt(building, place),
      waiting: Object.fromEntries(services.map((service) => [service, building.open.waitingFor(service).length])),
      waitingHere: building.open.waitingAt(id).length,
      suspended: Object.fromEntries(suspended),
      ...asideAt(building, services, id),
      comingBack: comingBackTo(building, services),
      undoable: undoableAt(building, id),
    }
  },
})
