import type { BuildingId, BuildingState, Entry } from '@antrean/contracts'
import { parseCursor } from '@antrean/event-stream'
import type { Tx } from '../database/tables.ts'
import type { ChosenCallTable } from '../database/ticket-tables.ts'
import { type Written, writeRows } from '../database/write-rows.ts'

type ChosenCall = Written<ChosenCallTable>

const instant = (at: number): string => new Date(at).toISOString()

const chosenCall = (building: BuildingId, { tickets }: BuildingState, { cursor, event }: Entry): ChosenCall[] => {
  if (event.type !== 'ticket.called' || !event.chosen) return []
  const { ticket, visit, number, service, counter, by, at, chosen } = event
  return [
    {
      ...{ building, seq: parseCursor(cursor).seq, at: instant(at), day: tickets.get(ticket)?.day ?? instant(at).slice(0, 10) },
      ...{ ticket, visit, number, service, counter, officer: by, overtook: chosen.overtook, reason: chosen.reason, undone_at: null },
    },
  ]
}

/** Keeps the calls that officers chose, and notes those that they took back. `state` knows their tickets. */
export const keepChosenCalls = async (tx: Tx, building: BuildingId, state: BuildingState, entries: readonly Entry[]): Promise<void> => {
  const made = entries.flatMap((entry) => chosenCall(building, state, entry))
  await writeRows(tx, { table: 'reporting.chosen_call', key: ['building', 'seq'] }, made)
  for (const { event } of entries) {
    if (event.type !== 'ticket.undone') continue
    await tx
      .updateTable('reporting.chosen_call')
      .set({ undone_at: new Date(event.at) })
      .where('building', '=', building)
      .where('seq', '=', parseCursor(event.undid).seq)
      .execute()
  }
}
