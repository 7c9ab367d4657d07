import type { BuildingId, BuildingState } from '@antrean/contracts'
import type { BuildingTable } from '../database/building-table.ts'
import type { Tx } from '../database/tables.ts'
import type { Written } from '../database/write-rows.ts'

export const buildingRow = (building: BuildingId, state: BuildingState): Written<BuildingTable> => ({
  building,
  last_at: new Date(state.lastAt).toISOString(),
  closed_day: state.closedDay,
  catalogue_version: state.catalogueVersion,
  counters: [...state.counters.values()],
  sequences: Object.fromEntries(state.sequences),
  suspended: Object.fromEntries(state.suspended),
})

/** The part of a state that the row keeps. */
export const buildingOf = (row: BuildingTable) => ({
  lastAt: row.last_at.getTime(),
  closedDay: row.closed_day,
  catalogueVersion: row.catalogue_version,
  counters: new Map(row.counters.map((counter) => [counter.id, counter])),
  sequences: new Map(Object.entries(row.sequences)),
  suspended: new Map(Object.entries(row.suspended)),
})

/** Puts what is known of a building into a state: nothing before its first event. */
export const loadBuilding = async (tx: Tx, building: BuildingId, state: BuildingState): Promise<void> => {
  const row = await tx.selectFrom('reporting.building').selectAll().where('building', '=', building).executeTakeFirst()
  if (row) Object.assign(state, buildingOf(row))
}
