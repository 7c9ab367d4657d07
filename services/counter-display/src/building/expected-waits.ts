import { isDeepStrictEqual } from 'node:util'
import type { Cursor, EpochMs, MinuteRange, PriorityClassId, ServiceId, TicketId } from '@antrean/contracts'
import { closesForTheDay, type Expectation, type Expectations, expectationsIn, rangeOf, willNotBeServed } from '@antrean/domain'
import type { Building } from './building.ts'
import { creditMinutesOf, servicesOf } from './places.ts'

interface Known extends Expectations {
  at: Cursor
  unserved: ReadonlySet<TicketId>
}

/**
 * How long those who wait, and whoever comes now, are likely to wait, as of the building's last event. It is found out when it
 * is asked for, and again after an event.
 */
export class ExpectedWaits {
  readonly #building: Building
  #known: Known | null = null

  constructor(building: Building) {
    this.#building = building
  }

  ofTicket(id: TicketId): MinuteRange | null {
    return told(this.#now().tickets.get(id))
  }

  /** Of somebody who comes now; `priority` null: without a class. */
  ofNewcomer(service: ServiceId, priority: PriorityClassId | null = null): MinuteRange | null {
    return told(this.#newcomer(service, creditMinutesOf(this.#building.places, service, priority)))
  }

  /** For the classes of whom something else is told than of those without one. */
  ofClasses(service: ServiceId): Record<PriorityClassId, MinuteRange> {
    const ofAnybody = this.ofNewcomer(service)
    const classes = this.#building.places.catalogue.priorityClasses.flatMap(({ id }) => {
      const range = this.ofNewcomer(service, id)
      return range === null || isDeepStrictEqual(range, ofAnybody) ? [] : [[id, range] as const]
    })
    return Object.fromEntries(classes)
  }

  /** Of a newcomer at that of these services where it is longest. */
  longestOf(services: readonly ServiceId[]): MinuteRange | null {
    const all = services.flatMap((service) => this.#newcomer(service, 0) ?? [])
    return told(all.sort((a, b) => b.ms - a.ms)[0])
  }

  /** When a service closes for the day; null: it does not today, has already, or nobody says when. */
  closesAt(service: ServiceId): EpochMs | null {
    const { state, places } = this.#building
    const timetable = places.timetables.get(places.agencyOfService.get(service) ?? '')
    const closes = timetable ? closesForTheDay(timetable, state.lastAt, places.catalogue.timeZone) : null
    return closes !== null && closes > state.lastAt ? closes : null
  }

  /** Who waits for a service that is likely to close for the day before they are called. */
  unserved(): ReadonlySet<TicketId> {
    return this.#now().unserved
  }

  /** When a service closes, where that is likely to come before a newcomer is called. */
  closesBeforeNewcomer(service: ServiceId): EpochMs | null {
    const closes = this.closesAt(service)
    const expected = this.#newcomer(service, 0)
    return closes !== null && expected && this.#building.state.lastAt + expected.ms >= closes ? closes : null
  }

  #newcomer(service: ServiceId, creditMinutes: number): Expectation | undefined {
    return this.#now().newcomers.get(service)?.get(creditMinutes)
  }

  #now(): Known {
    const { state, places, day, open } = this.#building
    if (this.#known?.at !== state.cursor) {
      const { counters, priorityClasses } = places.catalogue
      const catalogued = { counters, priorityClasses, services: places.services }
      const all = expectationsIn(state, catalogued, day.holds, state.lastAt)
      const unserved = willNotBeServed(open.all(), all, (service) => this.closesAt(service), state.lastAt)
      this.#known = { ...all, at: state.cursor, unserved: new Set(unserved) }
    }
    return this.#known
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
