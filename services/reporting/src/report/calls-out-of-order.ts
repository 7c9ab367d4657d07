import type { BuildingId, CallOutOfOrder, Cursor, Day, OvertakeReason, TimeZone } from '@antrean/contracts'
import { offsetMinutes } from '@antrean/domain'
import { latestCatalogue } from '../catalogues.ts'
import type { Database } from '../database/tables.ts'
import type { ChosenCallTable } from '../database/ticket-tables.ts'
import { readProjected } from '../projector/project-batch.ts'

export interface CallsOutOfOrder {
  day: Day
  cursor: Cursor
  calls: CallOutOfOrder[]
}

/** An instant as the building's own clock shows it, such as 2026-11-23T08:00:00.000+07:00. */
const localInstant = (at: Date, zone: TimeZone): string => {
  const minutes = offsetMinutes[zone]
  const offset = `+${String(minutes / 60).padStart(2, '0')}:00`
  return new Date(at.getTime() + minutes * 60_000).toISOString().replace('Z', offset)
}

const callOf = (row: ChosenCallTable, zone: TimeZone): CallOutOfOrder => ({
  seq: row.seq,
  at: localInstant(row.at, zone),
  number: row.number,
  service: row.service,
  counter: row.counter,
  officer: row.officer,
  overtook: row.overtook,
  reason: row.reason as OvertakeReason | null,
})

/** The calls of a day that overtook somebody and stand, in their order; null where the building is not known. */
export const callsOutOfOrder = (db: Database, building: BuildingId, day: Day): Promise<CallsOutOfOrder | null> =>
  db
    .transaction()
    .setIsolationLevel('repeatable read')
    .setAccessMode('read only')
    .execute(async (tx) => {
      const projected = await readProjected(tx, building)
      const catalogue = await latestCatalogue(tx, building)
      if (!projected || !catalogue) return null
      const rows = await tx
        .selectFrom('reporting.chosen_call')
        .selectAll()
        .where('building', '=', building)
        .where('day', '=', day)
        .where('overtook', '>', 0)
        .where('undone_at', 'is', null)
        .orderBy('seq')
        .execute()
      return { day, cursor: projected.cursor, calls: rows.map((row) => callOf(row, catalogue.timeZone)) }
    })
