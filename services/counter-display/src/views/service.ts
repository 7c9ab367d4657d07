import type { LiveTicket, ServiceId, ServiceView } from '@antrean/contracts'
import type { Building } from '../building/building.ts'
import type { View } from './view.ts'

/** When the one who waits longest entered; null when nobody waits. */
export const oldestSince = (waiting: Iterable<LiveTicket>): number | null => {
  let oldest: number | null = null
  for (const { enteredAt } of waiting) if (enteredAt !== null && (oldest === null || enteredAt < oldest)) oldest = enteredAt
  return oldest
}

const openCountersOf = ({ places, state }: Building, service: ServiceId): number =>
  (places.countersOfService.get(service) ?? []).filter(({ id }) => state.counters.get(id)?.state === 'open').length

/** What a kiosk says of a service before a number is taken. */
export const serviceView = (service: ServiceId): View => ({
  touchedBy: ({ everything, services }) => everything || services.has(service),
  compute(building): ServiceView {
    const waiting = building.open.waitingFor(service)
    return {
      service: {
        id: service,
        waiting: waiting.length,
        oldestSince: oldestSince(waiting),
        openCounters: openCountersOf(building, service),
      },
    }
  },
})
