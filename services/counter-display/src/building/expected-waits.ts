import type { Cursor, MinuteRange, ServiceId, TicketId } from '@antrean/contracts'
import { type Expectation, type Expectations, expectationsIn, rangeOf } from '@antrean/domain'
import type { Building } from './building.ts'
import { servicesOf } from './places.ts'

/**
 * How long those who wait, and whoever comes now, are likely to wait, as of the building's last event. It is found out when it
 * is asked for, and again after an event.
 */
export class ExpectedWaits {
  readonly #building: Building
  #known: { at: Cursor; all: Expectations } | null = null

  constructor(building: Building) {
    this.#building = building
  }

  ofTicket(id: TicketId): MinuteRange | null {
    return told(this.#now().tickets.get(id))
  }

  /** Of somebody without a priority class. */
  ofNewcomer(service: ServiceId): MinuteRange | null {
    return told(this.#now().newcomers.get(service))
  }

  /** Of a newcomer at that of these services where it is longest. */
  longestOf(services: readonly ServiceId[]): MinuteRange | null {
    const all = services.flatMap((service) => this.#now().newcomers.get(service) ?? [])
    return told(all.sort((a, b) => b.ms - a.ms)[0])
  }

  #now(): Expectations {
    const { state, places, day } = this.#building
    if (this.#known?.at !== state.cursor) {
      const catalogued = { counters: places.catalogue.counters, services: places.services }
      this.#known = { at: state.cursor, all: expectationsIn(state, catalogued, day.holds, state.lastAt) }
    }
    return this.#known.all
  }
}

const told = (expectation: Expectation | undefined): MinuteRange | null => (expectation ? rangeOf(expectation) : null)

/**
 * The services at which waiting may have become longer or shorter with these: all that share a counter with them, directly or over
 * others. (Visitors of two agencies link these too, a little; what they move is seen with the next event there.)
 */
export const linkedTo = ({ state, places }: Building, services: Iterable<ServiceId>): Set<ServiceId> => {
  const linked = new Set(services)
  const counters = new Set(places.catalogue.counters.map(({ id }) => servicesOf(state, places, id)))
  for (let before = -1; before < linked.size; ) {
    before = linked.size
    for (const served of counters) {
      if (!served.some((service) => linked.has(service))) continue
      for (const service of served) linked.add(service)
      counters.delete(served)
    }
  }
  return linked
}
