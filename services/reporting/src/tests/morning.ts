import type { BuildingId, Catalogue } from '@antrean/contracts'
import { accepted, entriesOf, freshBuilding, newBuildingId, smallCatalogue } from '@antrean/test-kit'
import type { Test } from 'tap'
import { dayReport } from '../report/day-report.ts'
import { freshHistory } from './fresh-history.ts'

const begin = Date.parse('2026-11-02T01:00:00Z')
/** So many minutes after eight. */
export const minute = (n: number) => ({ at: begin + n * 60_000 })
export const day = '2026-11-02'

/** A building at eight in the morning with `c1` open, whose history is projected when asked for. */
export const morning = async (t: Test, catalogue: (building: BuildingId) => Catalogue = smallCatalogue) => {
  const history = await freshHistory(t)
  const building = newBuildingId()
  const { epoch } = await history.begin(building)
  const kit = await freshBuilding(t, { building, epoch, catalogue, beginsAt: begin })
  await history.owner.query('insert into reporting.catalogue values ($1, 1, $2)', [building, JSON.stringify(kit.catalogue)])
  accepted(await kit.commands.open('c1', minute(0)))
  let projected = 0
  const project = async () => {
    const entries = await entriesOf(kit.redis, building)
    await history.project(building, entries.slice(projected))
    projected = entries.length
  }
  const report = async () => {
    await project()
    const found = await dayReport(history.db, building, day)
    if (!found) throw new Error('no report')
    return found
  }
  return { ...history, ...kit, project, report }
}
