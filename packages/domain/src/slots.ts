import type { AppointmentSettings, Day, EpochMs, TimeZone } from '@antrean/contracts'
import { dayNumber, serviceDay, startOfDay } from './business-day.ts'
import { minutesOf, spansOn, type Timetable } from './opening-hours.ts'

const dayMs = 86_400_000
const minuteMs = 60_000

/** When and where slots are offered; without a timetable the service is always open. */
export interface Offer {
  settings: AppointmentSettings
  timetable: Timetable | null
  zone: TimeZone
}

/** The slots of a day, in order, as instants in epoch milliseconds: back to back, each over while the service is still open. */
export const slotsOfDay = ({ settings: { slotMinutes, from, to }, timetable, zone }: Offer, day: Day): EpochMs[] => {
  const [first, end] = [minutesOf(from), minutesOf(to)]
  const starts = Array.from({ length: Math.max(0, Math.floor((end - first) / slotMinutes)) }, (_, i) => first + i * slotMinutes)
  const isOpen = (start: number) =>
    spansOn(timetable as Timetable, day).some((span) => span.from <= start && start + slotMinutes <= span.to)
  return starts.filter((start) => timetable === null || isOpen(start)).map((start) => startOfDay(day, zone) + start * minuteMs)
}

/** The days on which one may book at an instant, today first. */
export const bookableDays = ({ settings, zone }: Offer, now: EpochMs): Day[] =>
  Array.from({ length: settings.daysAhead + 1 }, (_, i) => serviceDay(now + i * dayMs, zone))

/** Whether a slot can be booked at an instant: it is one of a day's slots, has not begun, and is not too far ahead. */
export const isOffered = (offer: Offer, slot: EpochMs, now: EpochMs): boolean => {
  const { settings, zone } = offer
  const day = serviceDay(slot, zone)
  const ahead = dayNumber(day) - dayNumber(serviceDay(now, zone))
  return slot > now && ahead <= settings.daysAhead && slotsOfDay(offer, day).includes(slot)
}
