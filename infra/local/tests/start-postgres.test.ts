import { chmod, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import t from 'tap'
import { startPostgres } from '../src/postgres/start-postgres.ts'

const folder = async (t: Tap): Promise<string> => {
  const made = await mkdtemp(join(tmpdir(), 'antrean-postgres-'))
  t.teardown(() => rm(made, { recursive: true, force: true }))
  return join(made, 'postgres')
}
type Tap = { teardown(end: () => unknown): void }

const ask = async (url: string, sql: string): Promise<Record<string, string>> => {
  const client = new pg.Client(url)
  await client.connect()
  try {
    return (await client.query(sql)).rows[0]
  } finally {
    await client.end()
  }
}

t.test('what PostgreSQL committed is there after kill -9 and a second start', async (t) => {
  const dir = await folder(t)
  const first = await startPostgres({ dir })
  await ask(first.url, "create table note as select 'kept' as text")
  await first.kill()
  t.notOk(first.alive)

  const second = await startPostgres({ dir })
  t.teardown(() => second.stop())
  t.same(await ask(second.url, 'select text from note'), { text: 'kept' })
})

t.test('PostgreSQL lets nobody in without the password', async (t) => {
  const postgres = await startPostgres({ dir: await folder(t) })
  t.teardown(() => postgres.stop())
  const url = new URL(postgres.url)
  url.password = 'guess'
  await t.rejects(ask(url.href, 'select 1'), { code: '28P01' })
})

t.test('data of another major version is refused in one sentence', async (t) => {
  const dir = await folder(t)
  const postgres = await startPostgres({ dir })
  await postgres.stop()
  const version = join(postgres.data, 'PG_VERSION')
  t.equal((await readFile(version, 'utf8')).trim(), '18')
  await writeFile(version, '15\n')
  await t.rejects(startPostgres({ dir }), { name: 'PlainError', message: /is of version 15 and this Antrean brings version 18/ })
})

t.test(
  'as root, data in a folder that is root’s alone is kept where the server can reach it',
  { skip: process.getuid?.() !== 0 },
  async (t) => {
    const dir = join(await folder(t), 'postgres')
    await mkdir(join(dir, '..'), { mode: 0o700 })
    const first = await startPostgres({ dir })
    t.teardown(() => rm(join(first.data, '../..'), { recursive: true, force: true }))
    t.match(first.data, /^\/var\/tmp\/antrean-/)
    await ask(first.url, "create table note as select 'kept' as text")
    await first.stop()

    const second = await startPostgres({ dir })
    t.teardown(() => second.stop())
    t.equal(second.data, first.data)
    t.same(await ask(second.url, 'select text from note'), { text: 'kept' })
  },
)

t.test('data that was made before its folder was closed comes along', { skip: process.getuid?.() !== 0 }, async (t) => {
  const closed = await folder(t)
  await mkdir(closed)
  const dir = join(closed, 'postgres')
  const first = await startPostgres({ dir })
  await ask(first.url, "create table note as select 'kept' as text")
  await first.stop()
  await chmod(closed, 0o700)

  const second = await startPostgres({ dir })
  t.teardown(() => rm(join(second.data, '../..'), { recursive: true, force: true }))
  t.teardown(() => second.stop())
  t.not(second.data, first.data)
  t.same(await ask(second.url, 'select text from note'), { text: 'kept' })
})
