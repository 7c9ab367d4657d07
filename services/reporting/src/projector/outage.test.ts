import { principals } from '@antrean/service-kit'
import { accepted, startService, testDatabaseUrl } from '@antrean/test-kit'
import pg from 'pg'
import t from 'tap'
import { projectedBuilding } from '../tests/projected-building.ts'

t.test('goes on by itself when PostgreSQL was away', async (t) => {
  const { building, redis, commands, env, database, caughtUp } = await projectedBuilding(t)
  const service = await startService(t, 'reporting', env)
  const name = new URL(database.url).pathname.slice(1)
  const door = new pg.Client(testDatabaseUrl())
  await door.connect()
  t.teardown(() => door.end())
  await door.query(`alter database ${name} allow_connections false`)
  await door.query('select pg_terminate_backend(pid) from pg_stat_activity where datname = $1', [name])
  for (let i = 0; i < 5; i += 1) accepted(await commands.issue(['ktp']))
  t.equal((await fetch(`${service.url}/readyz`)).status, 503)
  const manager = await principals(redis).startSession({ actor: 'manager', name: 'manager', role: 'manager', building })
  const report = await fetch(`${service.url}/api/reports/buildings/${building}/days/2026-11-23`, {
    headers: { cookie: `antrean=${manager}` },
  })
  t.match(await report.json(), { status: 503, code: 'HISTORY_UNAVAILABLE' })
  await door.query(`alter database ${name} allow_connections true`)
  const { stream, history, chain } = await caughtUp()
  t.same(history, stream)
  t.match(chain, { intact: true })
  t.ok(service.alive)
  await service.ready()
})
