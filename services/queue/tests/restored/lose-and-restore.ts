import { buildingKey } from '@antrean/event-stream'
import { type FreshInstallation, projected } from '@antrean/test-kit'
import type { Test } from 'tap'
import { cataloguesIn } from '../../src/catalogue/catalogues.ts'
import { openDatabase } from '../../src/database/tables.ts'
import { confirm } from '../../src/epoch/confirm.ts'

/** Redis forgets a building of which history has everything, and gets it back. */
export const loseAndRestore = async (t: Test, place: FreshInstallation): Promise<void> => {
  const { redis, building, database } = place
  await projected(t, place)
  await redis.del(await redis.keys(buildingKey(building, '*')))
  const { pool, db } = openDatabase(database.url, { warn: () => {} })
  t.same(await confirm({ redis, pool, catalogues: cataloguesIn(db) }, building), { began: true, restored: true })
  await db.destroy()
}
