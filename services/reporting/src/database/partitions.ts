import { clock } from '@antrean/service-kit'
import { sql } from 'kysely'
import type { Database } from './tables.ts'

const months = 5
const aMonthMs = 31 * 86_400_000
const onceIn = 3_600_000

/** Makes the event partitions of so many months where they are missing, from the month of a day on. */
export const makePartitionsFor = async (db: Database, day: string, count: number): Promise<void> => {
  await sql`select reporting.make_event_partitions(${day}::date, ${count}::integer)`.execute(db)
}

/**
 * Keeps the partitions of this month and of those ahead, and of the last one, since a backlog or a demo's morning may lie there. To be
 * asked before events are written; looks once an hour.
 */
export const partitionKeeper = (db: Database) => {
  let madeAt: number | null = null
  return {
    async ensure(): Promise<void> {
      const now = clock.now()
      if (madeAt !== null && now - madeAt < onceIn) return
      await makePartitionsFor(db, new Date(now - aMonthMs).toISOString().slice(0, 10), months)
      madeAt = now
    },
  }
}

/** Whether events lie in the default partition, because their month had none. */
export const partitionMissing = async (db: Database): Promise<boolean> => {
  const { rows } = await sql<{ missing: boolean }>`select exists(select from reporting.event_default) as missing`.execute(db)
  return rows[0]?.missing === true
}
