import type { LiveTicket, ServiceId, ServiceView, SuspensionView } from '@antrean/contracts'
import type { Building } from '../building/building.ts'
import { servicesOf } from '../building/places.ts'
import type { View } from './view.ts'

/** Since when the one who waits longest does, but for nights and the time before a slot; null when nobody waits. */
export const oldestSince = (waiting: Iterable<LiveTicket>): number | null => {
  let oldest: number | null = null
  for (const { enteredAt, countsFrom } of waiting) {
    const since = enteredAt === null ? null : Math.max(enteredAt, countsFrom ?? 0)
    if (since !== null && (oldest === null || since < oldest)) oldest = since
  }
  return oldest
}

const openCountersOf = ({ places, state }: Building, service: ServiceId): number =>
  places.catalogue.counters.filter(({ id }) => state.counters.get(id)?.state === 'open' && servicesOf(state, places, id).includes(service))
    .length

/** Why and since when a service calls nobody; null: it does. */
export const suspensionOf = ({ state }: Building, service: ServiceId): SuspensionView | null => {
  const found = state.suspended.get(service)
  return found ? { cause: found.cause, since: found.since } : null
}

/** What a kiosk says of a service before a number is taken. */
export const serviceView = (service: ServiceId): View => ({
  touchedBy: ({ everything, expected }) => everything || expected.has(service),
  compute(building): ServiceView {
    const waiting = [...building.open.of(service)].filter(({ state }) => state === 'waiting')
    return {
      service: {
        id: service,
        waiting: waiting.length,
        oldestSince: oldestSince(waiting),
        openCounters: openCountersOf(building, service),
        expected: building.expected.ofNewcomer(service),
        expectedOfClass: building.expected.ofClasses(service),
        closesBefore: building.expected.closesBeforeNewcomer(service),
        suspended: suspensionOf(building, service),
      },
    }
  },
})
