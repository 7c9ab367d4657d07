import type { BuildingId, Cursor } from '@antrean/contracts'
import { formatCursor, origin, parseCursor } from '@antrean/event-stream'
import { sql } from 'kysely'
import type { Database, EventTable, Tx } from './database/tables.ts'
import { nextHash, root } from './projector/chain.ts'
import { readProjected } from './projector/project-batch.ts'

/** What reading a building's chain from its root showed. */
export type Verification = { intact: true; events: number; head: Cursor } | { intact: false; at: Cursor; because: string }

const pageSize = 5_000

const pageAfter = (db: Tx, building: BuildingId, cursor: Cursor): Promise<EventTable[]> => {
  const { epoch, seq } = parseCursor(cursor)
  return db
    .selectFrom('reporting.event')
    .selectAll()
    .where('building', '=', building)
    .where(sql<boolean>`(epoch, seq) > (${epoch}, ${seq})`)
    .orderBy('epoch')
    .orderBy('seq')
    .limit(pageSize)
    .execute()
}

/** What is wrong with a row that comes after `last`; null where nothing is. */
const faultOf = (row: EventTable, last: Cursor, expected: Buffer): string | null => {
  const { at, type } = JSON.parse(row.body) as { at: number; type: string }
  if (row.seq !== parseCursor(last).seq + 1) return `an event is missing after ${last}`
  if (!row.sha256.equals(expected)) return 'its hash is not that of its text and the row before'
  if (row.at.getTime() !== at || row.type !== type) return 'its columns are not what its text says'
  return null
}

/** Reads every event of a building and checks that none is changed, missing, added or beside the cursor's head. */
export const verifyChain = (db: Database, building: BuildingId): Promise<Verification> =>
  db
    .transaction()
    .setIsolationLevel('repeatable read')
    .setAccessMode('read only')
    .execute((tx) => verify(tx, building))

const verify = async (tx: Tx, building: BuildingId): Promise<Verification> => {
  const projected = await readProjected(tx, building)
  if (!projected) return { intact: false, at: origin, because: 'the building is not known' }
  let [last, hash, events] = [origin, root, 0]
  for (;;) {
    const page = await pageAfter(tx, building, last)
    for (const row of page) {
      const cursor = formatCursor(row)
      hash = nextHash(hash, building, { cursor, body: row.body })
      const because = faultOf(row, last, hash)
      if (because !== null) return { intact: false, at: cursor, because }
      last = cursor
      events += 1
    }
    if (page.length < pageSize) break
  }
  if (last !== projected.cursor || !hash.equals(projected.sha256))
    return { intact: false, at: last, because: `the chain does not end in its head, ${projected.cursor}` }
  return { intact: true, events, head: last }
}
