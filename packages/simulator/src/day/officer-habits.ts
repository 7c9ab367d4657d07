import type { PauseReason } from '@antrean/contracts'
import type { Random } from './random.ts'

/** A part of the building's day, in minutes after midnight, in which an officer is away. */
export interface Absence {
  from: number
  to: number
  reason: PauseReason
}

/** When an officer's working day begins and ends, in minutes after midnight. */
export interface Shift {
  from: number
  to: number
}

/** Monday to Friday, 08.00–16.00. */
export const officeShift: Shift[] = [{ from: 8 * 60, to: 16 * 60 }]
/** The demo building never closes; officers change at 08.00, at 16.00 and at midnight. */
export const shiftsAroundTheClock: Shift[] = [
  { from: 0, to: 8 * 60 },
  { from: 8 * 60, to: 16 * 60 },
  { from: 16 * 60, to: 24 * 60 },
]

/** `turn` is 0 or 1: of two officers side by side one goes first, so that somebody stays. `friday` has the Friday prayer. */
export const drawAbsences = (random: Random, { turn, friday }: { turn: number; friday: boolean }): Absence[] => {
  const absence = (at: number, minutes: number, reason: PauseReason): Absence => {
    const from = at + random.between(-5, 10)
    return { from, to: from + minutes * random.between(0.8, 1.2), reason }
  }
  const noon = friday && turn === 0 ? absence(11 * 60 + 50, 70, 'prayer') : absence(12 * 60 + 5 + turn * 35, 30, 'prayer')
  return [
    absence(2 * 60 + turn * 40, 25, 'break'),
    absence(4 * 60 + 55 + turn * 15, 12, 'prayer'),
    absence(9 * 60 + 50 + turn * 30, 12, 'break'),
    noon,
    absence(15 * 60 + 25 + turn * 20, 12, 'prayer'),
    absence(18 * 60 + 20 + turn * 20, 15, 'prayer'),
    absence(19 * 60 + 30 + turn * 25, 20, 'break'),
    absence(22 * 60 + turn * 30, 15, 'break'),
    ...(random.chance(0.1) ? [absence(random.between(0, 24 * 60), 8, 'paperwork' as const)] : []),
  ]
}

/** How long an officer takes to do the next thing, in milliseconds. */
export const officerTimes = {
  reaction: (random: Random): number => random.between(2_000, 9_000),
  /** Before an absent visitor is called again, and given up after the last time. */
  patience: (random: Random): number => random.between(45_000, 80_000),
  /** How often somebody idle looks for visitors that the simulation knows nothing of. */
  lookingMs: 12_000,
  opening: (random: Random): number => random.between(0, 30_000),
}
/** How often an absent visitor is called again. */
export const recalls = 2
