import { words } from '../../shared/i18n/language.ts'
import { en } from './words.en.ts'
import { id } from './words.id.ts'

/** What the booking page says. */
export const text = words({ id, en })
