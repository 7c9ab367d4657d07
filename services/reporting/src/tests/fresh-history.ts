import type { BuildingId, Entry } from '@antrean/contracts'
import type { ReadEntry } from '@antrean/event-stream'
import { connectPostgres, kyselyOf } from '@antrean/service-kit'
import { freshDatabase } from '@antrean/test-kit'
import type pg from 'pg'
import type { Test } from 'tap'
import type { Database, Tables } from '../database/tables.ts'
import { type Projected, projectBatch, readProjected } from '../projector/project-batch.ts'

const log = { warn: () => {} }

export interface FreshHistory {
  /** Of a database of the test's own, migrated. */
  databaseUrl: string
  /** As the service sees it. */
  db: Database
  /** As its owner, who may do anything. */
  owner: pg.Pool
  /** As queue sees it. */
  queue: pg.Pool
  /** Begins an epoch as queue does. */
  begin(
    building: BuildingId,
    redis?: { epoch: number; seq: number },
  ): Promise<{ epoch: number; projected_epoch: number; projected_seq: number }>
  /** Projects in batches of so many; from where history stands. */
  project(building: BuildingId, entries: Entry[], batch?: number): Promise<Projected>
  /** Every row of every table but of the clock's own columns. */
  contents(building: BuildingId): Promise<Record<string, unknown[]>>
}

const tables = [
  'event',
  'projection',
  'building',
  'ticket',
  'visit',
  'counter_session',
  'suspension',
  'chosen_call',
  'mark',
  'ticket_rollup',
  'visit_rollup',
] as const

/** An empty history in a database of its own, gone when the test ends. */
export const freshHistory = async (t: Test): Promise<FreshHistory> => {
  const { url: databaseUrl } = await freshDatabase(t)
  const pool = (role?: string) => connectPostgres({ url: databaseUrl, name: 'test', max: 4, log, ...(role ? { role } : {}) })
  const [owner, queue, service] = [pool(), pool('antrean_queue'), pool('antrean_reporting')]
  const db = kyselyOf<Tables>(service)
  t.teardown(async () => void (await Promise.all([owner.end(), queue.end(), db.destroy()])))
  return {
    databaseUrl,
    db,
    owner,
    queue,
    async begin(building, redis = { epoch: 0, seq: 0 }) {
      const { rows } = await queue.query('select * from reporting.begin_epoch($1, $2, $3)', [building, redis.epoch, redis.seq])
      return rows[0]
    },
    async project(building, entries, batch = 500) {
      let at = (await readProjected(db, building)) as Projected
      for (let i = 0; i < entries.length; i += batch) at = await projectBatch(db, building, at, entries.slice(i, i + batch).map(asRead))
      return at
    },
    async contents(building) {
      const read = async (table: string) =>
        [
          table,
          (await owner.query(`select * from reporting.${table} where building = $1 order by 1, 2, 3, 4, 5`, [building])).rows,
        ] as const
      return Object.fromEntries(await Promise.all(tables.filter((table) => table !== 'projection').map(read)))
    },
  }
}

/** An entry as a reader of the stream gives it. */
export const asRead = (entry: Entry): ReadEntry => ({ ...entry, body: JSON.stringify(entry.event) })
