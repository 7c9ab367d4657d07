import type { Day, TimeZone } from '@antrean/contracts'

/** Minutes east of UTC. Indonesia has three zones and no daylight saving. */
export const offsetMinutes: Record<TimeZone, number> = {
  'Asia/Jakarta': 420,
  'Asia/Makassar': 480,
  'Asia/Jayapura': 540,
}

const dayMs = 86_400_000

/** The building's own day at an instant in epoch milliseconds. */
export const serviceDay = (at: number, zone: TimeZone): Day => new Date(at + offsetMinutes[zone] * 60_000).toISOString().slice(0, 10)

/** The hour of the building's own clock, 0–23. */
export const serviceHour = (at: number, zone: TimeZone): number => new Date(at + offsetMinutes[zone] * 60_000).getUTCHours()

/** When a day begins in a building, in epoch milliseconds. */
export const startOfDay = (day: Day, zone: TimeZone): number => Date.parse(`${day}T00:00:00Z`) - offsetMinutes[zone] * 60_000

/** Days since 1970-01-01, as the keys of a building count them. */
export const dayNumber = (day: Day): number => Date.parse(`${day}T00:00:00Z`) / dayMs
