import type { HourShares } from './demand.ts'
import type { Random } from './random.ts'

const hourMs = 3_600_000
const dayMs = 24 * hourMs

export interface Arrivals {
  visitsPerDay: number
  byHour: HourShares
  /** Where a day begins, in epoch milliseconds: any midnight of the building. */
  midnight: number
}

/**
 * When the next visitor comes after `at`, in epoch milliseconds: a Poisson process whose rate is constant within an hour.
 * `pace` is how many times faster than life people come. Infinity where nobody ever comes.
 */
export const nextArrival = (random: Random, at: number, { visitsPerDay, byHour, midnight }: Arrivals, pace = 1): number => {
  let left = random.exponential(1)
  let from = at
  for (let hours = 0; hours <= 48; hours++) {
    const sinceMidnight = (((from - midnight) % dayMs) + dayMs) % dayMs
    const hour = Math.floor(sinceMidnight / hourMs)
    const untilNextHour = (hour + 1) * hourMs - sinceMidnight
    const perMs = (visitsPerDay * pace * (byHour[hour] ?? 0)) / hourMs
    if (left <= perMs * untilNextHour) return from + left / perMs
    left -= perMs * untilNextHour
    from += untilNextHour
  }
  return visitsPerDay > 0 && byHour.some((share) => share > 0)
    ? nextArrival(random, from, { visitsPerDay, byHour, midnight }, pace)
    : Infinity
}

/** Everybody who comes on the day that begins at `midnight`, in order. */
export const arrivalsOfDay = (random: Random, arrivals: Arrivals): number[] => {
  const found: number[] = []
  const end = arrivals.midnight + dayMs
  for (let at = nextArrival(random, arrivals.midnight, arrivals); at < end; at = nextArrival(random, at, arrivals)) found.push(at)
  return found
}
