import { createClient, ProblemError, UnreachableError } from '@antrean/client'
import type { Trouble } from './i18n/problems.id.ts'

/** The queue and its reports, of the same origin. What was not answered is sent again with the same key. */
export const api = createClient({ attempts: 3, longestWaitMs: 1500 })

/** What to tell whoever stands before the screen. Rethrows what is a fault of the screen itself. */
export const troubleOf = (error: unknown): Trouble => {
  if (error instanceof ProblemError) return error.code
  if (error instanceof UnreachableError) return 'UNREACHABLE'
  throw error
}
