import { ProblemError } from '@antrean/service-kit'
import pg from 'pg'

/** PostgreSQL is starting, stopping, or cannot be reached; everything else is a fault of ours. */
const isAway = (cause: unknown): boolean =>
  cause instanceof pg.DatabaseError
    ? /^(08|53|57)/.test(cause.code ?? '')
    : cause instanceof Error && (/^E[A-Z]+$/.test((cause as NodeJS.ErrnoException).code ?? '') || /connection|timeout/i.test(cause.message))

/** The result of work in PostgreSQL. Throws CATALOGUE_UNAVAILABLE where PostgreSQL is away. */
export const reached = async <T>(work: Promise<T>): Promise<T> => {
  try {
    return await work
  } catch (cause) {
    throw !(cause instanceof ProblemError) && isAway(cause) ? new ProblemError('CATALOGUE_UNAVAILABLE', { cause }) : cause
  }
}
