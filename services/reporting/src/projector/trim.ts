import type { BuildingId } from '@antrean/contracts'
import { eventsKey, formatCursor } from '@antrean/event-stream'
import type { Redis } from 'ioredis'
import { sql } from 'kysely'
import type { Database } from '../database/tables.ts'

/**
 * Removes from a building's stream what is in history and older than 36 hours, but for the last such event: reporting's one
 * write to the live state. Returns how many went.
 */
export const trimStream = async (db: Database, redis: Redis, building: BuildingId): Promise<number> => {
  const oldest = await db
    .selectFrom('reporting.event')
    .select(['epoch', 'seq'])
    .where('building', '=', building)
    .where('at', '<', sql<Date>`now() - interval '36 hours'`)
    .orderBy('at', 'desc')
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirst()
  return oldest ? redis.xtrim(eventsKey(building), 'MINID', formatCursor(oldest)) : 0
}
