import { fileURLToPath } from 'node:url'
import { startChild } from '@antrean/local'
import { entriesOf, freshInstallation, inheritedEnv, startService } from '@antrean/test-kit'
import t, { type Test } from 'tap'

const minute = 60_000

const until = async (t: Test, what: string, holds: () => Promise<boolean> | boolean): Promise<void> => {
  const deadline = Date.now() + 40_000
  while (!(await holds())) {
    if (Date.now() > deadline) return void t.fail(`${what} in time`)
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  t.pass(what)
}

const simulator = async (t: Test, env: NodeJS.ProcessEnv) => {
  const said: { msg: string; [field: string]: unknown }[] = []
  const hear = (text: string) => said.push(...text.split('\n').flatMap((line) => (line.startsWith('{') ? [JSON.parse(line)] : [])))
  const main = fileURLToPath(new URL('../src/main.ts', import.meta.url))
  const child = await startChild({ command: process.execPath, args: [main], env: { ...inheritedEnv(), ...env }, onOutput: hear })
  t.teardown(() => child.kill('SIGKILL'))
  return { child, heard: (msg: string) => said.find((one) => one.msg === msg) }
}

t.test('fills the past, goes on at its speed through a killed queue, and ends in good order', async (t) => {
  const beginsAt = Date.now() - 5 * minute
  const kit = await freshInstallation(t, { beginsAt })
  const queue = await startService(t, 'queue', kit.env)
  const settings = { ANTREAN_URL: queue.url, ANTREAN_INTEGRATION_KEY: kit.integrationKey, ANTREAN_BUILDING: kit.building }
  const { child, heard } = await simulator(t, { ...settings, ANTREAN_DEMO_SPEED: '500' })
  const eventCount = () => kit.redis.xlen(`q:{${kit.building}}:events`)

  await until(t, 'the past is filled', () => heard('backfilled') !== undefined)
  const [, , first] = await entriesOf(kit.redis, kit.building)
  t.ok((first?.event.at ?? 0) < beginsAt + minute, 'from its beginning')

  const filled = await eventCount()
  await until(t, 'life goes on', async () => (await eventCount()) > filled + 20)
  await queue.kill()
  const killed = await eventCount()
  await queue.restart()
  await until(t, 'life goes on after the queue was killed', async () => (await eventCount()) > killed + 20)

  await child.stop()
  t.equal((await child.exited).code, 0)
  t.ok(heard('stopped'), 'it says that it stopped')
  const cursors = (await entriesOf(kit.redis, kit.building)).map(({ cursor }) => Number(cursor.split('-')[1]))
  t.same(
    cursors,
    cursors.map((_, i) => i + 1),
    'without a gap',
  )
})

t.test('does nothing where the demo is off', async (t) => {
  const { child, heard } = await simulator(t, { ANTREAN_INTEGRATION_KEY: 'nobody knows this key', ANTREAN_DEMO: 'off' })
  t.equal((await child.exited).code, 0)
  t.ok(heard('off'))
})

t.test('ends with an error when its key is unknown', async (t) => {
  const kit = await freshInstallation(t)
  const queue = await startService(t, 'queue', kit.env)
  const settings = { ANTREAN_URL: queue.url, ANTREAN_BUILDING: kit.building }
  const { child } = await simulator(t, { ...settings, ANTREAN_INTEGRATION_KEY: 'nobody knows this key' })
  t.not((await child.exited).code, 0)
  t.match(child.tail(), /SIGN_IN_REQUIRED/)
})
