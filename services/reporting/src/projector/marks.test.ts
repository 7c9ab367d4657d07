import { accepted, entriesOf, freshBuilding, newBuildingId } from '@antrean/test-kit'
import t from 'tap'
import { freshHistory } from '../tests/fresh-history.ts'

const beginsAt = Date.parse('2026-11-02T01:00:00Z')
const minute = (n: number) => ({ at: beginsAt + n * 60_000 })

t.test('every step that was marked is kept with its instant', async (t) => {
  const history = await freshHistory(t)
  const building = newBuildingId()
  const { epoch } = await history.begin(building)
  const { commands, redis } = await freshBuilding(t, { building, epoch, beginsAt })
  await commands.issue(['ktp'], minute(0))
  await commands.open('c1', minute(0))
  const { ticket } = accepted(await commands.callNext('c1', minute(1))).event
  await commands.serve('c1', ticket, minute(2))
  await commands.mark('c1', ticket, 'foto', minute(3))
  await commands.mark('c1', ticket, 'cetak', minute(7))
  await commands.finish('c1', ticket, minute(8))
  await history.project(building, await entriesOf(redis, building), 1)

  const kept = await history.db.selectFrom('reporting.mark').selectAll().where('building', '=', building).orderBy('seq').execute()
  const of = { building, ticket, service: 'ktp', counter: 'c1', officer: 'officer-c1', day: '2026-11-02' }
  t.match(kept, [
    { ...of, mark: 'foto', at: new Date(minute(3).at) },
    { ...of, mark: 'cetak', at: new Date(minute(7).at) },
  ])
})
