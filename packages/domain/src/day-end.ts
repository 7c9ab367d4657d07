import type { Day, TimeOfDay, TimeZone } from '@antrean/contracts'
import { dayNumber, serviceDay, startOfDay } from './business-day.ts'
import { minutesOf } from './opening-hours.ts'

export interface LastingDay {
  /** The building's present instant, in epoch ms. */
  now: number
  /** Of the last event. */
  lastAt: number
  closedDay: Day | null
  /** The earliest day of which something is still open: a ticket, a visit, a counter; null where nothing is. */
  openSince: Day | null
  closesAt: TimeOfDay
  zone: TimeZone
}

/** The day that is to be closed now: the latest whose closing time has passed. Null where it is closed, or nothing happened on it. */
export const dayToClose = ({ now, lastAt, closedDay, openSince, closesAt, zone }: LastingDay): Day | null => {
  const today = serviceDay(now, zone)
  const over = now >= startOfDay(today, zone) + minutesOf(closesAt) * 60_000
  const day = over ? today : serviceDay(startOfDay(today, zone) - 1, zone)
  if (closedDay !== null && dayNumber(day) <= dayNumber(closedDay)) return null
  const lived = serviceDay(lastAt, zone) <= day || (openSince !== null && openSince <= day)
  return lived ? day : null
}
