import { isDeepStrictEqual } from 'node:util'
import { type BuildingId, Catalogue, type CatalogueDraft } from '@antrean/contracts'
import type { Database } from '../database/tables.ts'

/** Published catalogues, as PostgreSQL keeps them. */
export const cataloguesIn = (db: Database) => ({
  buildings: async (): Promise<BuildingId[]> => {
    const rows = await db.selectFrom('queue.catalogue').select('building').distinct().orderBy('building').execute()
    return rows.map((row) => row.building)
  },

  /** The one that holds; null where none was ever published. */
  latest: async (building: BuildingId): Promise<Catalogue | null> => {
    const row = await db
      .selectFrom('queue.catalogue')
      .select('body')
      .where('building', '=', building)
      .orderBy('version', 'desc')
      .limit(1)
      .executeTakeFirst()
    return row ? Catalogue.parse(row.body) : null
  },

  /** Keeps a draft as the next version; one that says what the latest says is no new version. */
  async keep(draft: CatalogueDraft): Promise<Catalogue> {
    const latest = await this.latest(draft.building)
    if (latest && isDeepStrictEqual(latest, { ...draft, version: latest.version })) return latest
    const catalogue = Catalogue.parse({ ...draft, version: (latest?.version ?? 0) + 1 })
    await db
      .insertInto('queue.catalogue')
      .values({ building: draft.building, version: catalogue.version, body: JSON.stringify(catalogue) })
      .execute()
    return catalogue
  },
})
export type Catalogues = ReturnType<typeof cataloguesIn>
