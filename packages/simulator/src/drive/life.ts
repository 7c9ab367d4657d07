import { ProblemError } from '@antrean/client'
import type { Counter, Day, ServiceId } from '@antrean/contracts'
import { serviceDay } from '@antrean/domain'
import { Crowd } from './crowd.ts'
import { Officer } from './officer.ts'
import { Roster } from './roster.ts'
import type { World } from './world.ts'

const dayMs = 86_400_000

/** The counters that the simulation staffs: of an agency with three or more, the last is left to whoever tries the building. */
export const staffed = (counters: readonly Counter[]): Counter[] =>
  counters.filter((counter) => {
    const ofAgency = counters.filter(({ agency }) => agency === counter.agency)
    return ofAgency.length < 3 || counter !== ofAgency.at(-1)
  })

/** Everybody in the building, and its days. */
export class Life {
  readonly world: World
  readonly crowd: Crowd
  readonly #officers: Officer[]

  constructor(world: World) {
    this.world = world
    this.crowd = new Crowd(world, (service) => this.#wakeSomebodyFor(service))
    const { catalogue, day } = world.options
    this.#officers = staffed(catalogue.counters).map((counter, i) => {
      const roster = new Roster(world.random, { shifts: day.shifts, turn: i % 2, timeZone: catalogue.timeZone })
      return new Officer(world, counter, roster, (ticket, backInMs) => this.crowd.left(ticket, backInMs))
    })
  }

  /**
   * Begins at the world's present instant, or where the building's own life ends, if that is later: the first counter that
   * opens tells, since a building's instants never go back. What an earlier day left open is closed first.
   */
  async begin(): Promise<void> {
    await this.#closeDay(this.#dayAt(this.world.midnight - 1))
    const began = await this.#firstOpened()
    for (const officer of this.#officers) if (officer !== began) officer.begin()
    this.crowd.begin()
    this.#planMidnight()
  }

  /** From now on real people come too: whoever is idle looks for them. */
  goLive(pace: number): void {
    this.world.goLive(pace)
    for (const officer of this.#officers) officer.wake()
  }

  async #firstOpened(): Promise<Officer | null> {
    for (const officer of this.#officers) {
      const at = await officer.openNow()
      if (at === null) continue
      this.world.now = Math.max(this.world.now, at)
      return officer
    }
    return null
  }

  #planMidnight(): void {
    const { midnight } = this.world
    this.world.at(midnight + dayMs + 2_000, async () => {
      await this.#closeDay(this.#dayAt(midnight))
      this.crowd.clear()
      for (const officer of this.#officers) officer.begin()
      this.#planMidnight()
    })
  }

  #dayAt(instant: number): Day {
    return serviceDay(instant, this.world.options.catalogue.timeZone)
  }

  async #closeDay(day: Day): Promise<void> {
    const { client, building } = this.world.options
    try {
      await client.closeDay({ building, day }, this.world.how)
    } catch (error) {
      if (!(error instanceof ProblemError && error.code === 'DAY_CLOSED')) throw error
    }
  }

  #wakeSomebodyFor(service: ServiceId): void {
    const idle = this.#officers.filter((officer) => officer.idle && officer.counter.services.includes(service))
    const first = idle.find(({ counter }) => counter.handicaps?.[service] === undefined) ?? idle[0]
    first?.wake()
  }
}
