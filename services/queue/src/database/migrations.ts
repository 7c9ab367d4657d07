import { migrate } from '@antrean/service-kit'

/** Brings the schema `queue` up to date; of two at once the second finds nothing to do. Returns what was applied. */
export const migrateQueue = (databaseUrl: string): Promise<string[]> =>
  migrate(databaseUrl, 'queue', new URL('../../migrations/', import.meta.url))
