import { type Day, type OpeningHours, type TimeOfDay, type TimeZone, weekdays } from '@antrean/contracts'
import { dayNumber, serviceDay, startOfDay } from './business-day.ts'

/** A part of a day in which a service is open, in minutes after the building's midnight. From `last` on no number is given. */
export interface Span {
  from: number
  to: number
  last: number
}

/** When a service is open: by weekday, Sunday first, and on days that are different. */
export interface Timetable {
  week: Span[][]
  days: Record<Day, Span[]>
}

export type Opening =
  | { open: true; closesAt: number; lastNumberAt: number }
  | { open: false; reason: 'closed-today' | 'not-open-yet' | 'break' | 'closed-for-today' | 'last-number-passed'; opensAt: number | null }

type Part = Omit<Span, 'last'>

/** Minutes after midnight. */
export const minutesOf = (time: TimeOfDay): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3))

const dayOf = (number: number): Day => new Date(number * 86_400_000).toISOString().slice(0, 10)
const weekdayOf = (day: Day): number => new Date(day).getUTCDay()

const parts = (week: OpeningHours['week'], weekday: number): Part[] =>
  (week[weekdays[weekday] ?? 'sunday'] ?? []).map(({ from, to }) => ({ from: minutesOf(from), to: minutesOf(to) }))

const partsOn = ({ week, seasons, holidays }: OpeningHours, day: Day): Part[] => {
  if (holidays.some((holiday) => holiday.day === day)) return []
  const season = seasons.find(({ from, to }) => from <= day && day <= to)
  return parts(season?.week ?? week, weekdayOf(day))
}

/** When both are open. */
const overlap = (one: Part[], other: Part[]): Part[] =>
  one.flatMap((a) => other.map((b) => ({ from: Math.max(a.from, b.from), to: Math.min(a.to, b.to) }))).filter(({ from, to }) => from < to)

const withLast = (day: Part[], lastNumberMinutes: number): Span[] => {
  const end = (day.at(-1)?.to ?? 0) - lastNumberMinutes
  return day.map(({ from, to }) => ({ from, to, last: Math.max(from, Math.min(to, end)) }))
}

const differentDays = ({ seasons, holidays }: OpeningHours): Day[] => [
  ...holidays.map(({ day }) => day),
  ...seasons.flatMap(({ from, to }) => Array.from({ length: dayNumber(to) - dayNumber(from) + 1 }, (_, i) => dayOf(dayNumber(from) + i))),
]

/** What hours mean for an agency's services. An agency is open only while its building is; null: nobody says when, so always. */
export const timetableOf = (building: OpeningHours | undefined, agency: OpeningHours | undefined): Timetable | null => {
  const given = [building, agency].filter((hours) => hours !== undefined)
  const lastNumberMinutes = given.at(-1)?.lastNumberMinutes
  if (lastNumberMinutes === undefined) return null
  const spans = (partsOf: (hours: OpeningHours) => Part[]): Span[] => withLast(given.map(partsOf).reduce(overlap), lastNumberMinutes)
  const days = [...new Set(given.flatMap(differentDays))].sort()
  return {
    week: weekdays.map((_, weekday) => spans((hours) => parts(hours.week, weekday))),
    days: Object.fromEntries(days.map((day) => [day, spans((hours) => partsOn(hours, day))])),
  }
}

export const spansOn = ({ week, days }: Timetable, day: Day): Span[] => days[day] ?? week[weekdayOf(day)] ?? []

const daysToLookAhead = 30

const nextOpening = (timetable: Timetable, today: Day, zone: TimeZone): number | null => {
  for (let n = dayNumber(today) + 1; n <= dayNumber(today) + daysToLookAhead; n++) {
    const [first] = spansOn(timetable, dayOf(n))
    if (first) return startOfDay(dayOf(n), zone) + first.from * 60_000
  }
  return null
}

/** When a service closes for the day, in epoch ms; null on a day on which it does not open. */
export const closesForTheDay = (timetable: Timetable, at: number, zone: TimeZone): number | null => {
  const today = serviceDay(at, zone)
  const last = spansOn(timetable, today).at(-1)
  return last ? startOfDay(today, zone) + last.to * 60_000 : null
}

/** Whether a service gives numbers at an instant, until when, and if not, why and when it does again (within 30 days). Instants in epoch ms. */
export const openingAt = (timetable: Timetable, at: number, zone: TimeZone): Opening => {
  const today = serviceDay(at, zone)
  const instant = (minutes: number): number => startOfDay(today, zone) + minutes * 60_000
  const spans = spansOn(timetable, today)
  const now = spans.find(({ from, to }) => instant(from) <= at && at < instant(to))
  if (now && at < instant(now.last)) return { open: true, closesAt: instant(now.to), lastNumberAt: instant(now.last) }
  const later = spans.find(({ from }) => at < instant(from))
  const opensAt = later ? instant(later.from) : nextOpening(timetable, today, zone)
  if (now) return { open: false, reason: 'last-number-passed', opensAt }
  if (spans.length === 0) return { open: false, reason: 'closed-today', opensAt }
  if (!later) return { open: false, reason: 'closed-for-today', opensAt }
  return { open: false, reason: later === spans[0] ? 'not-open-yet' : 'break', opensAt }
}
