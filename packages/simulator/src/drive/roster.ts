import type { PauseReason, TimeZone } from '@antrean/contracts'
import { serviceDay, startOfDay } from '@antrean/domain'
import { type Absence, drawAbsences, type Shift } from '../day/officer-habits.ts'
import type { Random } from '../day/random.ts'

const minute = 60_000
const dayMs = 24 * 60 * minute

export interface Duty {
  /** Away from now until an instant in epoch milliseconds. */
  absence: { reason: PauseReason; until: number } | null
  /** Nobody is asked to stay longer. */
  shiftIsOver: boolean
  /** Another officer comes at once. */
  relieved: boolean
}

export interface RosterOptions {
  shifts: readonly Shift[]
  /** 0 or 1: which of two officers side by side goes first. */
  turn: number
  timeZone: TimeZone
}

/** When one counter is staffed. Instants in epoch milliseconds; days and minutes by the building's own clock. */
export class Roster {
  readonly #random: Random
  readonly #options: RosterOptions
  #midnight = Number.NaN
  #absences: Absence[] = []
  #shiftEnd = Number.POSITIVE_INFINITY

  constructor(random: Random, options: RosterOptions) {
    this.#random = random
    this.#options = options
  }

  /** Takes up the shift that runs at `at`, or else the next one. Returns when: `at` itself, or when that one begins. */
  takeUp(at: number): number {
    const { shifts } = this.#options
    const midnight = this.#midnightOf(at)
    const found = [midnight, midnight + dayMs]
      .flatMap((day) => shifts.map(({ from, to }) => ({ begin: day + from * minute, end: day + to * minute })))
      .find(({ end }) => end > at)
    this.#shiftEnd = found?.end ?? Number.POSITIVE_INFINITY
    return Math.max(at, found?.begin ?? at)
  }

  duty(at: number): Duty {
    const minuteOfDay = (at - this.#midnightOf(at)) / minute
    const absence = this.#absencesAt(at).find(({ from, to }) => from <= minuteOfDay && minuteOfDay < to)
    return {
      absence: absence ? { reason: absence.reason, until: this.#midnight + absence.to * minute } : null,
      shiftIsOver: at >= this.#shiftEnd,
      relieved: this.#options.shifts.some(({ from }) => this.#midnight + from * minute === this.#shiftEnd),
    }
  }

  /** For how many milliseconds the roster asks nothing new; an hour at most. */
  untilChange(at: number): number {
    const changes = [...this.#absencesAt(at).map(({ from }) => this.#midnight + from * minute), this.#shiftEnd, at + 60 * minute]
    return Math.min(...changes.filter((change) => change > at)) - at
  }

  #midnightOf(at: number): number {
    const { timeZone } = this.#options
    return startOfDay(serviceDay(at, timeZone), timeZone)
  }

  #absencesAt(at: number): Absence[] {
    const midnight = this.#midnightOf(at)
    if (midnight === this.#midnight) return this.#absences
    this.#midnight = midnight
    const friday = new Date(`${serviceDay(at, this.#options.timeZone)}T00:00:00Z`).getUTCDay() === 5
    this.#absences = drawAbsences(this.#random, { turn: this.#options.turn, friday })
    return this.#absences
  }
}
