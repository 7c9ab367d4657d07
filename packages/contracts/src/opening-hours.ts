import * as z from 'zod'
import { Day } from './ids.ts'

const name = z.string().trim().min(1).max(100)
const named = { name: name.describe('in Indonesian'), nameEn: name.optional().describe('in English') }

/** On the building's own clock; `24:00` is the end of the day. */
export const TimeOfDay = z
  .string()
  .regex(/^(?:[01]\d|2[0-3]):[0-5]\d$|^24:00$/, 'a time such as 08:00, or 24:00')
  .meta({ id: 'TimeOfDay' })
export type TimeOfDay = z.infer<typeof TimeOfDay>

/** In the order of `Date.getUTCDay`. */
export const weekdays = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'] as const
export const Weekday = z.enum(weekdays)
export type Weekday = z.infer<typeof Weekday>

const Interval = z
  .strictObject({ from: TimeOfDay, to: TimeOfDay })
  .refine(({ from, to }) => from < to, { path: ['to'], message: 'it closes before it opens' })

const Intervals = z
  .array(Interval)
  .max(6)
  .refine((all) => all.every(({ from }, i) => i === 0 || (all[i - 1]?.to ?? '') <= from), {
    message: 'the intervals of a day stand in order and do not overlap',
  })

/** Several intervals a day, such as before and after the Friday prayer; a day that is absent is closed. */
export const Week = z.partialRecord(Weekday, Intervals).meta({ id: 'Week' })
export type Week = z.infer<typeof Week>

const mostDays = 366
const daysBetween = (from: Day, to: Day): number => (Date.parse(to) - Date.parse(from)) / 86_400_000

/** Other hours for some time, such as Ramadan; both days belong to it. */
export const Season = z
  .strictObject({ ...named, from: Day, to: Day, week: Week })
  .refine(({ from, to }) => from <= to && daysBetween(from, to) < mostDays, {
    path: ['to'],
    message: 'it ends within a year, after it begins',
  })
export type Season = z.infer<typeof Season>

export const Holiday = z.strictObject({ day: Day, ...named })
export type Holiday = z.infer<typeof Holiday>

/** When a building or an agency is there for visitors. A holiday goes before a season, a season before the week. */
export const OpeningHours = z
  .strictObject({
    week: Week,
    seasons: z.array(Season).max(20).default([]),
    holidays: z.array(Holiday).max(200).default([]),
    lastNumberMinutes: z
      .int()
      .min(0)
      .max(12 * 60)
      .default(0)
      .describe('before the end of the day; no number is given from then on'),
  })
  .meta({ id: 'OpeningHours' })
export type OpeningHours = z.infer<typeof OpeningHours>
