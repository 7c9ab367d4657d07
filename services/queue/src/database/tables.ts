import type { BuildingId, Catalogue, PersonRole } from '@antrean/contracts'
import { connectPostgres, kyselyOf, type PoolOptions } from '@antrean/service-kit'
import type { Generated, JSONColumnType, Kysely } from 'kysely'
import type pg from 'pg'

export interface Tables {
  'queue.catalogue': {
    building: BuildingId
    version: number
    body: JSONColumnType<Catalogue>
    published_at: Generated<Date>
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

/** Queue's own role, however mighty the log-in is. */
export const openDatabase = (url: string, log: PoolOptions['log']): { pool: pg.Pool; db: Database } => {
  const pool = connectPostgres({ url, name: 'antrean-queue', role: 'antrean_queue', log })
  return { pool, db: kyselyOf<Tables>(pool) }
}
