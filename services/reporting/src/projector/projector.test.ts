import { eventsKey } from '@antrean/event-stream'
import { accepted, startService, testDatabaseUrl } from '@antrean/test-kit'
import pg from 'pg'
import t from 'tap'
import { projectedBuilding } from '../tests/projected-building.ts'
import { until } from '../tests/until.ts'

t.test('killed in the middle of batches, it loses and repeats nothing', async (t) => {
  const { commands, env, caughtUp, projectedSeq } = await projectedBuilding(t)
  const service = await startService(t, 'reporting', env)
  for (let kills = 0; kills < 4; kills += 1) {
    const rush = Promise.all(Array.from({ length: 100 }, () => commands.issue(['ktp', 'sim'])))
    await until('some of it to be in history', projectedSeq, (seq) => seq > 2 + kills * 100)
    await service.kill('SIGKILL')
    await rush
    await service.restart()
  }
  const { stream, history, chain } = await caughtUp()
  t.equal(stream.length, 402)
  t.same(history, stream)
  t.match(chain, { intact: true, events: stream.length })
})

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

t.test('goes on by itself when PostgreSQL was away', async (t) => {
  const { commands, env, database, caughtUp } = await projectedBuilding(t)
  const service = await startService(t, 'reporting', env)
  const name = new URL(database.url).pathname.slice(1)
  const door = new pg.Client(testDatabaseUrl())
  await door.connect()
  t.teardown(() => door.end())
  await door.query(`alter database ${name} allow_connections false`)
  await door.query('select pg_terminate_backend(pid) from pg_stat_activity where datname = $1', [name])
  for (let i = 0; i < 5; i += 1) accepted(await commands.issue(['ktp']))
  t.equal((await fetch(`${service.url}/readyz`)).status, 503)
  await door.query(`alter database ${name} allow_connections true`)
  const { stream, history, chain } = await caughtUp()
  t.same(history, stream)
  t.match(chain, { intact: true })
  t.ok(service.alive)
  await service.ready()
})

t.test('a gap stops the building and is said in readiness and metrics', async (t) => {
  const { commands, env, redis, building, projectedSeq } = await projectedBuilding(t)
  const [first, second] = [accepted(await commands.issue(['ktp'])), accepted(await commands.issue(['ktp']))]
  accepted(await commands.issue(['ktp']))
  await redis.xdel(eventsKey(building), second.cursor)
  const service = await startService(t, 'reporting', env, { until: 'listening' })
  const readiness = async () => (await fetch(`${service.url}/readyz`)).json() as Promise<{ failed: { projection?: string } }>
  const { failed } = await until('the alarm', readiness, (answer) => answer.failed.projection?.includes('gap') === true)
  t.match(failed.projection, `${building} gap: after ${first.cursor} came`)
  t.match(await (await fetch(`${service.url}/metrics`)).text(), `antrean_projection_stopped{building="${building}"} 1`)
  t.equal(`${first.cursor.split('-')[0]}-${await projectedSeq()}`, first.cursor, 'what stood before the gap is in history')
})
