import { type BuildingId, Catalogue } from '@antrean/contracts'
import { readSnapshot } from '@antrean/event-stream'
import type { Redis } from 'ioredis'
import type { Logger } from 'pino'
import type { Database, Tx } from './database/tables.ts'
import { every } from './every.ts'

/** Keeps the catalogue that a building publishes now; a version that is kept already stays as it is. */
export const keepCatalogue = async (db: Database, redis: Redis, building: BuildingId): Promise<void> => {
  const { catalogue } = await readSnapshot(redis, building)
  if (catalogue === null) return
  await db
    .insertInto('reporting.catalogue')
    .values({ building, version: catalogue.version, body: JSON.stringify(catalogue) })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

const tryAgainMs = 1_000

/** Keeps catalogues as they are wanted, at once where it can, and later where Redis or PostgreSQL is away. */
export const catalogueKeeper = (db: Database, redis: Redis, log: Logger) => {
  const wanted = new Set<BuildingId>()
  const work = async (): Promise<void> => {
    for (const building of [...wanted]) {
      wanted.delete(building)
      await keepCatalogue(db, redis, building).catch((error: unknown) => {
        wanted.add(building)
        log.debug({ building, reason: String(error) }, 'catalogue not kept yet')
      })
    }
  }
  const again = every(tryAgainMs, work, () => {})
  return {
    want(building: BuildingId): void {
      wanted.add(building)
      void work()
    },
    close: () => again.close(),
  }
}

/** The newest catalogue that is kept of a building; null where there is none. */
export const latestCatalogue = async (db: Database | Tx, building: BuildingId): Promise<Catalogue | null> => {
  const row = await db
    .selectFrom('reporting.catalogue')
    .select('body')
    .where('building', '=', building)
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row ? Catalogue.parse(row.body) : null
}
