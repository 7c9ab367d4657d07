import type { BuildingState, Counter, Service } from '@antrean/contracts'
import { expectedHoldMs } from './hold-time.ts'
import { type HoldRecord, recentHolds } from './recent-holds.ts'
import { type Expectations, runAhead } from './run-ahead.ts'

type Known = Pick<BuildingState, 'tickets' | 'counters' | 'suspended'>

/** A catalogue, as far as the estimator asks it. */
export interface Catalogued {
  counters: Iterable<Counter>
  services: ReadonlyMap<string, Service>
}

/** When everybody in a building, and whoever comes now, is likely to be called. `now` in epoch ms. */
export const expectationsIn = (state: Known, { counters, services }: Catalogued, record: HoldRecord, now: number): Expectations => {
  const expected = new Map<string, number>()
  const holdMs = (service: string): number => {
    const known =
      expected.get(service) ?? expectedHoldMs(services.get(service)?.standard.serviceMinutes ?? 10, recentHolds(record, service))
    expected.set(service, known)
    return known
  }
  const open = [...counters].flatMap(({ id, services: catalogued, handicaps }) => {
    const live = state.counters.get(id)
    if (live?.state !== 'open') return []
    return [{ id, services: live.services ?? catalogued, handicaps, holds: state.tickets.get(live.ticket ?? '') ?? null }]
  })
  return runAhead({
    ...{ now, counters: open, suspended: state.suspended, holdMs },
    ...{ tickets: state.tickets.values(), newcomers: services.keys() },
  })
}
