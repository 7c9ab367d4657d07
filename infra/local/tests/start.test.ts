import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import t, { type Test } from 'tap'
import { checkout } from '../src/checkout.ts'
import { type Child, freePort, startChild } from '../src/index.ts'

t.setTimeout(180_000)

const folderFor = async (t: Test): Promise<string> => {
  const made = await mkdtemp(join(tmpdir(), 'antrean-start-'))
  t.teardown(() => rm(made, { recursive: true, force: true }))
  return join(made, 'data')
}

/** `npm start` without npm, in a folder and on a port of its own. */
const start = async (t: Test, env: Record<string, string>): Promise<Child> => {
  const child = await startChild({
    command: process.execPath,
    args: [join(checkout, 'infra/local/src/start.ts')],
    cwd: checkout,
    env: { PATH: '/usr/local/bin:/usr/bin:/bin', ANTREAN_DEMO: 'off', ...env },
  })
  t.teardown(() => child.stop(30_000))
  return child
}

const until = async (what: string, holds: () => boolean | Promise<boolean>): Promise<void> => {
  for (let tries = 0; tries < 600; tries += 1) {
    if (await holds()) return
    await pause(100)
  }
  throw new Error(`not within a minute: ${what}`)
}

const running = async (child: Child): Promise<void> => {
  await until('the building runs', () => !child.alive || child.tail().includes('started in'))
  if (!child.alive) throw new Error(child.tail())
}

/** The processes of a run that live; a zombie has ended. */
const members = async (folder: string): Promise<{ pid: number; mark: string }[]> => {
  const noted: { pid: number; mark: string }[] = JSON.parse(await readFile(join(folder, 'running.json'), 'utf8').catch(() => '[]'))
  const states = await Promise.all(noted.map(({ pid }) => readFile(`/proc/${pid}/stat`, 'utf8').catch(() => ') Z')))
  return noted.filter((_, index) => !/\) Z/.test(states[index] ?? ''))
}

const processOf = async (folder: string, mark: string) => (await members(folder)).find((member) => member.mark.includes(mark))?.pid ?? 0

t.test('a building comes up in seven processes, outlives the death of each, and ends without a trace', async (t) => {
  const folder = await folderFor(t)
  const port = String(await freePort())
  const env = { ANTREAN_DATA_DIR: folder, ANTREAN_PORT: port }
  const first = await start(t, env)
  await running(first)
  const password = /password (\S+)/.exec(first.tail())?.[1]
  t.match(password, /^\w{4}-\w{4}-\w{4}$/)
  for (const path of ['/', '/kiosk', '/api/queue/buildings/padang/catalogue', '/api/queue/openapi.json', '/api/reports/openapi.json']) {
    t.equal((await fetch(`http://localhost:${port}${path}`)).status, 200, path)
  }

  for (const mark of ['services/queue', 'services/reporting', 'services/counter-display', 'infra/gateway', '-server', 'postgres']) {
    const before = await processOf(folder, mark)
    process.kill(before, 'SIGKILL')
    await until(`${mark} is back`, async () => ![0, before].includes(await processOf(folder, mark)))
  }
  await until('queue answers again', async () => {
    const reply = await fetch(`http://localhost:${port}/api/queue/buildings/padang/catalogue`).catch(() => null)
    return reply?.ok === true
  })

  const left = await members(folder)
  t.equal(left.length, 7)
  await first.stop(30_000)
  t.same(await first.exited, { code: 0, signal: null })
  for (const { pid, mark } of left) t.throws(() => process.kill(pid, 0), { code: 'ESRCH' }, `${mark} has ended`)

  const second = await start(t, env)
  await running(second)
  t.match(second.tail(), `password ${password}`, 'the data and the log-ins are kept')
})

t.test('kill -9 of the one that started them leaves no process', async (t) => {
  const folder = await folderFor(t)
  const child = await start(t, { ANTREAN_DATA_DIR: folder, ANTREAN_PORT: String(await freePort()) })
  await running(child)
  t.equal((await members(folder)).length, 7)
  await child.kill('SIGKILL')
  await until('all have ended', async () => (await members(folder)).length === 0)
})

t.test('a stop in the middle of the start ends what had been started', async (t) => {
  const folder = await folderFor(t)
  const child = await start(t, { ANTREAN_DATA_DIR: folder, ANTREAN_PORT: String(await freePort()) })
  await until('the first processes are there', async () => (await members(folder)).length >= 3)
  const left = await members(folder)
  await child.stop(30_000)
  t.same(await child.exited, { code: 0, signal: null })
  for (const { pid, mark } of left) t.throws(() => process.kill(pid, 0), { code: 'ESRCH' }, `${mark} has ended`)
})

/** Starts what cannot run; returns the last words, after checking that it failed and left nothing. */
const refused = async (t: Test, env: Record<string, string>): Promise<string> => {
  const child = await start(t, env)
  const { code } = await child.exited
  t.equal(code, 1)
  t.same(await members(env['ANTREAN_DATA_DIR'] ?? ''), [], 'no process is left')
  t.notMatch(child.tail(), /\n\s+at /, 'no stack trace')
  return child.tail()
}

t.test('a port that is taken is one sentence', async (t) => {
  const server = createServer()
  const port = await freePort()
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve))
  t.teardown(() => server.close())
  const words = await refused(t, { ANTREAN_DATA_DIR: await folderFor(t), ANTREAN_PORT: String(port) })
  t.match(words, `Port ${port} is taken by another program`)
})

t.test('data of another PostgreSQL version is one sentence', async (t) => {
  const folder = await folderFor(t)
  await mkdir(join(folder, 'postgres/data'), { recursive: true })
  await writeFile(join(folder, 'postgres/data/PG_VERSION'), '15\n')
  const words = await refused(t, { ANTREAN_DATA_DIR: folder, ANTREAN_PORT: String(await freePort()) })
  t.match(words, /PostgreSQL data in .* is of version 15 and this Antrean brings version 18/)
})

t.test('a setting that makes no sense is named', async (t) => {
  const words = await refused(t, { ANTREAN_DATA_DIR: await folderFor(t), ANTREAN_PORT: 'many' })
  t.match(words, 'ANTREAN_PORT')
})
