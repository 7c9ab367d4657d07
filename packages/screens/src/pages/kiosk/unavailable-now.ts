import { availability } from '../../shared/availability.ts'
import { timeZone } from '../../shared/catalogue.ts'
import { now } from '../../shared/clock.ts'
import { serviceDayOf } from '../../shared/format.ts'
import { language } from '../../shared/i18n/language.ts'
import { text as shared } from '../../shared/i18n/text.ts'
import { unavailableInWords } from './unavailable.ts'
import { text } from './words.ts'

/** Why a service gives no number now, in the language of the screen; null: it does, or nobody knows. */
export const unavailable = (service: string): string | null =>
  unavailableInWords(availability.value.get(service), serviceDayOf(now.value, timeZone.value), {
    ...{ words: text.value, shared: shared.value, timeZone: timeZone.value, language: language.value },
  })
