import type { BuildingId, Catalogue, CatalogueAction, CatalogueDraft, CatalogueKind, Cursor, PersonRole } from '@antrean/contracts'
import { connectPostgres, kyselyOf, type PoolOptions } from '@antrean/service-kit'
import type { Generated, JSONColumnType, Kysely, Transaction } from 'kysely'
import type pg from 'pg'

export interface Tables {
  'queue.catalogue': {
    building: BuildingId
    version: number
    body: JSONColumnType<Catalogue>
    published_at: Generated<Date>
    published_by: string | null
  }
  'queue.catalogue_draft': {
    building: BuildingId
    revision: number
    body: JSONColumnType<CatalogueDraft>
    edited_at: Date | null
    edited_by: string | null
  }
  'queue.catalogue_change': {
    id: Generated<number>
    building: BuildingId
    revision: number
    changed_at: Generated<Date>
    actor: string
    action: CatalogueAction
    kind: CatalogueKind | null
    thing: string | null
    version: number | null
    cursor: Cursor | null
    command: string | null
    request: string | null
  }
  'queue.account': {
    building: BuildingId
    id: string
    username: string
    name: string
    role: PersonRole
    password_hash: string
  }
}

export type Database = Kysely<Tables>
export type Tx = Transaction<Tables>

/** Queue's own role, however mighty the log-in is. */
export const openDatabase = (url: string, log: PoolOptions['log']): { pool: pg.Pool; db: Database } => {
  const pool = connectPostgres({ url, name: 'antrean-queue', role: 'antrean_queue', log })
  return { pool, db: kyselyOf<Tables>(pool) }
}
