import { migrate } from '@antrean/service-kit'

/** Brings the schema `reporting` up to date; of two at once the second finds nothing to do. Returns what was applied. */
export const migrateReporting = (databaseUrl: string): Promise<string[]> =>
  migrate(databaseUrl, 'reporting', new URL('../../migrations/', import.meta.url))
