import type { Availability, Language } from '@antrean/contracts'
import { timeOfDay, weekdayInWords } from '../../shared/format.ts'
import type { Messages } from '../../shared/i18n/id.ts'
import type { KioskMessages } from './words.id.ts'

export interface InWords {
  words: KioskMessages
  shared: Messages
  timeZone: string
  language: Language
}

const dayOf = (instant: string): string => instant.slice(0, 10)

/** When it gives numbers again: `08.00`, or with the weekday where that is another day. */
const whenInWords = ({ opensAt }: Availability, today: string, { words, timeZone, language }: InWords): string | null => {
  if (opensAt === null) return null
  const at = Date.parse(opensAt)
  const time = timeOfDay(at, timeZone, language)
  return words.opensAgain(dayOf(opensAt) === today ? time : `${weekdayInWords(at, timeZone, language)} ${time}`)
}

/** Why a service gives no number now, and when it does again; null: it does, or nobody knows. `today` is the building's own day. */
export const unavailableInWords = (found: Availability | undefined, today: string, inWords: InWords): string | null => {
  if (!found || found.reason === null) return null
  const { words, shared } = inWords
  const reason = words.unavailable[found.reason]
  const cause = found.reason === 'suspended' && found.cause ? shared.suspensionCauses[found.cause] : null
  return [reason, cause, whenInWords(found, today, inWords)].filter((part) => part !== null).join(' · ')
}
