import type { BuildingId, BuildingState, Entry } from '@antrean/contracts'
import { parseCursor } from '@antrean/event-stream'
import type { MarkTable } from '../database/mark-table.ts'
import type { Tx } from '../database/tables.ts'
import { type Written, writeRows } from '../database/write-rows.ts'

const instant = (at: number): string => new Date(at).toISOString()

const markRow = (building: BuildingId, { tickets }: BuildingState, { cursor, event }: Entry): Written<MarkTable>[] => {
  if (event.type !== 'ticket.marked') return []
  const { ticket, service, counter, by, at, mark } = event
  const day = tickets.get(ticket)?.day ?? instant(at).slice(0, 10)
  return [{ building, seq: parseCursor(cursor).seq, at: instant(at), day, ticket, service, counter, officer: by, mark }]
}

/** Keeps the steps that were marked. `state` knows their tickets. */
export const keepMarks = (tx: Tx, building: BuildingId, state: BuildingState, entries: readonly Entry[]): Promise<void> =>
  writeRows(
    tx,
    { table: 'reporting.mark', key: ['building', 'seq'] },
    entries.flatMap((entry) => markRow(building, state, entry)),
  )
