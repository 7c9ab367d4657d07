import type { BuildingId, Entry } from '@antrean/contracts'
import { type Act, entriesOf, freshBuilding, LivedDay, newBuildingId, smallCatalogueWith } from '@antrean/test-kit'
import type { Test } from 'tap'
import type { FreshHistory } from './fresh-history.ts'

/** Some morning that is over, in WIB. */
const beginsAt = Date.parse('2026-11-02T01:00:00Z')

export interface LivedBuilding {
  building: BuildingId
  /** All that happened, from its first epoch on. */
  entries: Entry[]
}

/** A building that history knows of, and that lived through acts by queue's real scripts; nothing of it is projected yet. */
export const livedBuilding = async (t: Test, history: FreshHistory, acts: readonly Act[]): Promise<LivedBuilding> => {
  const building = newBuildingId()
  const { epoch } = await history.begin(building)
  const kit = await freshBuilding(t, { building, epoch, beginsAt, catalogue: smallCatalogueWith({ carryOver: true }, ['kk']) })
  await history.owner.query('insert into reporting.catalogue values ($1, 1, $2)', [building, JSON.stringify(kit.catalogue)])
  const day = new LivedDay(kit, beginsAt)
  await day.begin()
  for (const act of acts) await day.live(act)
  return { building, entries: await entriesOf(kit.redis, building) }
}
