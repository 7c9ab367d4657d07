import { startService } from '@antrean/test-kit'
import t from 'tap'
import { projectedBuilding } from '../tests/projected-building.ts'

t.test('two projectors leave what one leaves', async (t) => {
  const { commands, env, caughtUp, history: db, building } = await projectedBuilding(t)
  await Promise.all([startService(t, 'reporting', env), startService(t, 'reporting', env)])
  for (let i = 0; i < 10; i += 1) await Promise.all(Array.from({ length: 10 }, () => commands.issue(['ktp'])))
  const { stream, history, chain } = await caughtUp()
  t.same(history, stream)
  t.match(chain, { intact: true })
  const rollups = await db.selectFrom('reporting.ticket_rollup').selectAll().where('building', '=', building).execute()
  t.equal(
    rollups.reduce((sum, row) => sum + row.arrived, 0),
    100,
  )
})
