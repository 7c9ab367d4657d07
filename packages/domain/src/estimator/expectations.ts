import type { BuildingState, Counter, LiveCounter, PauseReason, PriorityClass, Service } from '@antrean/contracts'
import { creditMinutesOf } from '../calling-order.ts'
import { expectedHoldMs } from './hold-time.ts'
import type { Newcomer } from './lists.ts'
import { type HoldRecord, recentHolds } from './recent-holds.ts'
import { type Expectations, runAhead } from './run-ahead.ts'

/** How long officers are away, in minutes. Nobody knows when a system works again. */
const usualPause: Record<PauseReason, number | null> = { break: 20, prayer: 20, meeting: 60, paperwork: 20, 'system-down': null }
/** Whoever has been away for longer than is usual may be back any moment. */
const leastMs = 5 * 60_000

const pauseOf = ({ pauseReason }: LiveCounter): number | null => usualPause[pauseReason ?? 'break']

const calls = (counter: LiveCounter): boolean => counter.state === 'open' || (counter.state === 'paused' && pauseOf(counter) !== null)

const backAt = (counter: LiveCounter, now: number): number | null =>
  counter.state === 'open' ? null : Math.max(counter.since + (pauseOf(counter) ?? 0) * 60_000, now + leastMs)

type Known = Pick<BuildingState, 'tickets' | 'counters' | 'suspended'>

/** A catalogue, as far as the estimator asks it. */
export interface Catalogued {
  counters: Iterable<Counter>
  services: ReadonlyMap<string, Service>
  priorityClasses: readonly PriorityClass[]
}

/** One of each credit that the classes have at a service; classes of the same credit are called alike. */
const newcomersOf = ({ services, priorityClasses }: Catalogued): Newcomer[] =>
  [...services.values()].flatMap((service) => {
    const credits = priorityClasses.map(({ id }) => creditMinutesOf(priorityClasses, service, id))
    return [...new Set([0, ...credits])].map((creditMinutes) => ({ service: service.id, creditMinutes }))
  })

/** When everybody in a building, and whoever comes now, is likely to be called. `now` in epoch ms. */
export const expectationsIn = (state: Known, catalogued: Catalogued, record: HoldRecord, now: number): Expectations => {
  const { counters, services } = catalogued
  const expected = new Map<string, number>()
  const holdMs = (service: string): number => {
    const known =
      expected.get(service) ?? expectedHoldMs(services.get(service)?.standard.serviceMinutes ?? 10, recentHolds(record, service))
    expected.set(service, known)
    return known
  }
  const calling = [...counters].flatMap((counter) => {
    const live = state.counters.get(counter.id)
    const holds = state.tickets.get(live?.ticket ?? '') ?? null
    return live && calls(live) ? [{ ...counter, services: live.services ?? counter.services, holds, backAt: backAt(live, now) }] : []
  })
  return runAhead({
    ...{ now, counters: calling, suspended: state.suspended, holdMs },
    ...{ tickets: state.tickets.values(), newcomers: newcomersOf(catalogued) },
  })
}
