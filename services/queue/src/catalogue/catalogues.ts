import { isDeepStrictEqual } from 'node:util'
import { type ActorId, type BuildingId, Catalogue, type CatalogueDraft } from '@antrean/contracts'
import type { Database, Tx } from '../database/tables.ts'

export interface PublishedVersion {
  version: number
  publishedAt: number
  publishedBy: ActorId | null
}

/** Whether publishing a draft would change nothing. */
export const saysTheSame = (latest: Catalogue, draft: CatalogueDraft): boolean =>
  isDeepStrictEqual(latest, Catalogue.parse({ ...draft, version: latest.version }))

/** Published catalogues, as PostgreSQL keeps them. */
export const cataloguesIn = (db: Database | Tx) => ({
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

  /** One that was published; null where there is no such version. */
  version: async (building: BuildingId, version: number): Promise<Catalogue | null> => {
    const row = await db
      .selectFrom('queue.catalogue')
      .select('body')
      .where('building', '=', building)
      .where('version', '=', version)
      .executeTakeFirst()
    return row ? Catalogue.parse(row.body) : null
  },

  /** All that were published, the newest first. */
  versions: async (building: BuildingId): Promise<PublishedVersion[]> => {
    const rows = await db
      .selectFrom('queue.catalogue')
      .select(['version', 'published_at', 'published_by'])
      .where('building', '=', building)
      .orderBy('version', 'desc')
      .execute()
    return rows.map((row) => ({ version: row.version, publishedAt: row.published_at.getTime(), publishedBy: row.published_by }))
  },

  async insert(catalogue: Catalogue, by: ActorId | null): Promise<void> {
    await db
      .insertInto('queue.catalogue')
      .values({ building: catalogue.building, version: catalogue.version, body: JSON.stringify(catalogue), published_by: by })
      .execute()
  },

  /** Keeps what provisioning brings as the next version, unless the latest says the same or an administrator published it. */
  async keep(draft: CatalogueDraft): Promise<Catalogue> {
    const latest = await this.latest(draft.building)
    const [newest] = await this.versions(draft.building)
    if (latest && (newest?.publishedBy != null || saysTheSame(latest, draft))) return latest
    const catalogue = Catalogue.parse({ ...draft, version: (latest?.version ?? 0) + 1 })
    await this.insert(catalogue, null)
    return catalogue
  },
})
export type Catalogues = ReturnType<typeof cataloguesIn>
