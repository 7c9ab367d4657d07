import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { startRedis } from '@antrean/local'
import { entriesOf, freshBuilding, freshDatabase, freshFolder, inheritedEnv } from '@antrean/test-kit'
import { Redis } from 'ioredis'
import t from 'tap'

const padang = fileURLToPath(new URL('../../../packages/simulator/buildings/padang', import.meta.url))
const script = fileURLToPath(new URL('../src/provision.ts', import.meta.url))

const provision = (env: NodeJS.ProcessEnv, folder = padang): Promise<{ code: number; said: string }> =>
  new Promise((resolve) => {
    execFile(
      process.execPath,
      [script, folder],
      { env: { ...inheritedEnv(), ANTREAN_DEMO_PASSWORD: 'rahasia-sekali', ...env } },
      (error, stdout, stderr) => resolve({ code: Number(error?.code ?? 0), said: stdout + stderr }),
    )
  })

t.test('loads the demo building once, and never into another building’s life', async (t) => {
  const server = await startRedis({ dir: await freshFolder(t) })
  t.teardown(() => server.kill())
  const database = await freshDatabase(t)
  const env = { REDIS_URL: server.url, DATABASE_URL: database.url, ANTREAN_DEMO: 'on' }
  const redis = new Redis(server.url)
  t.teardown(() => redis.disconnect())

  t.match(await provision(env), { code: 0, said: /^padang: catalogue 1, 6 accounts\n$/ })
  t.match(await provision(env), { code: 0, said: /^padang: catalogue 1, 6 accounts\n$/ })
  const events = (await entriesOf(redis, 'padang')).map(({ event }) => event)
  t.same(
    events.map(({ type }) => type),
    ['epoch.started', 'catalogue.published'],
    'the second time changes nothing',
  )
  t.equal((events[0]?.at ?? 1) % 86_400_000, 17 * 3_600_000, 'a demo begins at midnight in Padang')

  const stranger = await freshBuilding(t, { redisUrl: server.url })
  t.match(await provision(env), { code: 1, said: `Redis already holds the building ${stranger.building}, so padang was not loaded` })
  await database.pool.query("insert into queue.catalogue (building, version, body) values ('surabaya', 1, '{}')")
  t.match(await provision(env), { code: 1, said: 'The database already holds the building surabaya, so padang was not loaded' })
})

t.test('says in one sentence what is wrong with a folder', async (t) => {
  const database = await freshDatabase(t)
  const folder = await freshFolder(t)
  const { code, said } = await provision({ REDIS_URL: 'redis://127.0.0.1:1', DATABASE_URL: database.url }, folder)
  t.equal(code, 1)
  t.match(said, 'building.json')
})
