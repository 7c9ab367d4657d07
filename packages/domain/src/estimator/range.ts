import type { MinuteRange } from '@antrean/contracts'

/** When a ticket is likely to be called. */
export interface Expectation {
  /** Milliseconds from now. */
  ms: number
  /** How many are likely to leave a counter before, of those that could call it: the more, the surer. */
  before: number
}

/*
 * How wide a range must be for eight in ten to be called within it, found on simulated days (docs/engine/estimates.md):
 * the first shrinks with the number of services that average out, the second does not (people still to come, absences).
 */
const perService = 0.65
const lasting = 0.2
const step = 5

/** The range to tell, rounded outwards to five minutes. */
export const rangeOf = ({ ms, before }: Expectation): MinuteRange => {
  const minutes = ms / 60_000
  const margin = minutes * Math.hypot(perService / Math.sqrt(Math.max(1, before)), lasting)
  const fromMinutes = Math.max(0, Math.floor((minutes - margin) / step) * step)
  return { fromMinutes, toMinutes: Math.max(fromMinutes + step, Math.ceil((minutes + margin) / step) * step) }
}
