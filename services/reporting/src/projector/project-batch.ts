import type { BuildingId, Cursor } from '@antrean/contracts'
import { formatCursor, parseCursor, type ReadEntry } from '@antrean/event-stream'
import { sql } from 'kysely'
import type { Database, Tx } from '../database/tables.ts'
import { writeRows } from '../database/write-rows.ts'
import { admit } from './admit.ts'
import { nextHash } from './chain.ts'
import { foldCounterSessions } from './counter-sessions.ts'
import { loadOpenSessions } from './load-rows.ts'
import { projectVisits } from './project-visits.ts'

/** How far a building is projected. */
export interface Projected {
  cursor: Cursor
  /** Of the last row: the head of the chain. */
  sha256: Buffer
}

/** Another projector was there first. Nothing was written. */
export class CursorMoved extends Error {
  constructor(building: BuildingId, from: Cursor) {
    super(`the cursor of ${building} is no longer ${from}`)
  }
}

/** How far a building is projected; undefined where no epoch of it was ever begun. */
export const readProjected = async (db: Database | Tx, building: BuildingId): Promise<Projected | undefined> => {
  const row = await db.selectFrom('reporting.projection').selectAll().where('building', '=', building).executeTakeFirst()
  return row && { cursor: formatCursor(row), sha256: row.sha256 }
}

/**
 * Writes what the entries say, all of it or nothing: events, rows, rollups and cursor in one transaction.
 * Throws CursorMoved, or ProjectionStopped where the entries do not go on from `from`.
 */
export const projectBatch = (db: Database, building: BuildingId, from: Projected, entries: readonly ReadEntry[]): Promise<Projected> =>
  db.transaction().execute(async (tx) => {
    const hashes: Buffer[] = []
    for (const entry of entries) hashes.push(nextHash(hashes.at(-1) ?? from.sha256, building, entry))
    const to = { cursor: entries.at(-1)?.cursor ?? from.cursor, sha256: hashes.at(-1) ?? from.sha256 }
    // First of all: it locks the building, so that an epoch is begun before this or after it.
    await moveCursor(tx, building, from, to)
    const epochs = tx.selectFrom('reporting.epoch').select(['epoch', 'from_seq']).where('building', '=', building)
    admit(from.cursor, entries, await epochs.execute())
    await appendEvents(tx, building, entries, hashes)
    await projectVisits(tx, building, entries)
    const sessions = foldCounterSessions(building, await loadOpenSessions(tx, building, entries), entries)
    await writeRows(tx, { table: 'reporting.counter_session', key: ['building', 'counter', 'opened_seq'] }, sessions)
    return to
  })

const moveCursor = async (tx: Tx, building: BuildingId, from: Projected, to: Projected): Promise<void> => {
  const was = parseCursor(from.cursor)
  const { numUpdatedRows } = await tx
    .updateTable('reporting.projection')
    .set({ ...parseCursor(to.cursor), sha256: to.sha256 })
    .where('building', '=', building)
    .where('epoch', '=', was.epoch)
    .where('seq', '=', was.seq)
    .executeTakeFirst()
  if (numUpdatedRows !== 1n) throw new CursorMoved(building, from.cursor)
}

const appendEvents = async (tx: Tx, building: BuildingId, entries: readonly ReadEntry[], hashes: Buffer[]) => {
  const positions = entries.map(({ cursor }) => parseCursor(cursor))
  await sql`
    insert into reporting.event (building, epoch, seq, at, type, body, sha256)
    select ${building}, * from unnest(
      ${positions.map(({ epoch }) => epoch)}::bigint[],
      ${positions.map(({ seq }) => seq)}::bigint[],
      ${entries.map(({ event }) => new Date(event.at).toISOString())}::timestamptz[],
      ${entries.map(({ event }) => event.type)}::text[],
      ${entries.map(({ body }) => body)}::text[],
      ${hashes}::bytea[])`.execute(tx)
}
