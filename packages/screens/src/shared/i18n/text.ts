import { en } from './en.ts'
import { id } from './id.ts'
import { words } from './language.ts'
import { problemsEn } from './problems.en.ts'
import { problemsId } from './problems.id.ts'

/** What all screens say. */
export const text = words({ id, en })

/** What went wrong and what to do, by problem code. */
export const problemText = words({ id: problemsId, en: problemsEn })
