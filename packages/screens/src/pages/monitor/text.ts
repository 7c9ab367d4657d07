import { words } from '../../shared/i18n/language.ts'
import { en } from './messages.en.ts'
import { id } from './messages.id.ts'

export const t = words({ id, en })
