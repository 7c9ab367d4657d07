import type { Language } from '@antrean/contracts'
import type { Messages } from './i18n/id.ts'

/** `08.00` by the building's clock. */
export const timeOfDay = (at: number, timeZone: string, language: Language = 'id'): string =>
  new Intl.DateTimeFormat(language === 'id' ? 'id-ID' : 'en-GB', { hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZone }).format(
    at,
  )

/** `Senin, 23 November 2026`. */
export const dayInWords = (at: number, timeZone: string, language: Language = 'id'): string =>
  new Intl.DateTimeFormat(language === 'id' ? 'id-ID' : 'en-GB', { dateStyle: 'full', timeZone }).format(at)

/** `2026-11-23`: the day on the building's own calendar. */
export const serviceDayOf = (at: number, timeZone: string): string => new Intl.DateTimeFormat('en-CA', { timeZone }).format(at)

/** `Senin`. */
export const weekdayInWords = (at: number, timeZone: string, language: Language = 'id'): string =>
  new Intl.DateTimeFormat(language === 'id' ? 'id-ID' : 'en-GB', { weekday: 'long', timeZone }).format(at)

/** `04:12`, from an hour on `1:04:12`. What lies in the future counts as nothing yet. */
export const stopwatch = (ms: number): string => {
  const seconds = Math.max(0, Math.floor(ms / 1000))
  const two = (n: number) => String(n).padStart(2, '0')
  const minutes = Math.floor(seconds / 60)
  return minutes < 60 ? `${two(minutes)}:${two(seconds % 60)}` : `${Math.floor(minutes / 60)}:${two(minutes % 60)}:${two(seconds % 60)}`
}

/** `12 menit`, `1 jam 5 menit`; whole minutes, as waiting times are spoken of. */
export const minutesInWords = (ms: number, words: Messages['duration']): string => {
  const minutes = Math.floor(Math.max(0, ms) / 60_000)
  if (minutes === 0) return words.underAMinute
  return minutes < 60 ? words.minutes(minutes) : words.hours(Math.floor(minutes / 60), minutes % 60)
}

/** `12 detik` below a minute, else as `minutesInWords`. */
export const ageInWords = (ms: number, words: Messages['duration']): string =>
  ms < 60_000 ? words.seconds(Math.max(0, Math.floor(ms / 1000))) : minutesInWords(ms, words)

/** `1.250` */
export const count = (n: number, language: Language = 'id'): string => n.toLocaleString(language === 'id' ? 'id-ID' : 'en-GB')
