import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { inheritedEnv } from './config.ts'
import { sentenceFor } from './plain-error.ts'
import { startPostgres } from './postgres/start-postgres.ts'
import { startRedis } from './redis/start-redis.ts'
import { buildScreens } from './run/screens.ts'
import { findChromium } from './testing/chromium.ts'
import { runTap } from './testing/run-tap.ts'
import { runStaticChecks } from './testing/static-checks.ts'
import { testFiles } from './testing/test-files.ts'

const say = (line: string) => console.log(line)

/** Private servers for this run alone. Their data may go with the machine, so PostgreSQL need not wait for the disk. */
const startServers = async (folder: string) => {
  const redis = await startRedis({ dir: join(folder, 'redis'), say: (line) => say(`Redis: ${line}`) })
  const postgres = await startPostgres({ dir: join(folder, 'postgres'), settings: { fsync: 'off', max_connections: '400' } })
  return {
    env: { TEST_REDIS_URL: redis.url, TEST_DATABASE_URL: postgres.url },
    stop: () => Promise.all([redis.stop(), postgres.stop()]),
  }
}

const [kind = 'all', ...places] = process.argv.slice(2)
const folder = await mkdtemp(join(tmpdir(), 'antrean-test-'))
const total = { passed: 0, failed: 0 }
const add = ({ passed, failed }: { passed: number; failed: number }) => {
  total.passed += passed
  total.failed += failed
}
let stop: () => Promise<unknown> = async () => undefined

const end = async () => {
  await stop()
  await rm(folder, { recursive: true, force: true })
}
for (const signal of ['SIGINT', 'SIGTERM', 'disconnect'] as const) {
  process.once(signal, () => void end().finally(() => process.exit(130)))
}

/** What tests in a browser need: a Chromium, and the screens, built once for all of them. */
const prepareBrowser = async (): Promise<NodeJS.ProcessEnv> => {
  const path = await findChromium(say)
  await buildScreens(
    () => {},
    () => {},
  )
  return { CHROMIUM_PATH: path }
}

const runTests = async (): Promise<void> => {
  const files = testFiles(kind === 'unit' ? 'unit' : 'all', places)
  const browser = files.some((file) => file.startsWith('tests/browser/')) ? await prepareBrowser() : {}
  const servers = await startServers(folder)
  stop = servers.stop
  const count = await runTap(files, { ...inheritedEnv, ...servers.env, ...browser }, say)
  add(count)
  if (count.skipped > 0) say(`(${count.skipped} skipped)`)
  if (count.passed + count.failed > 0) return
  say(`No test ran: ${files.length} test files.`)
  total.failed += 1
}

try {
  if (kind === 'check' || (kind === 'all' && places.length === 0)) add(await runStaticChecks(say))
  if (kind !== 'check') await runTests()
} catch (failure) {
  say(sentenceFor(failure, folder))
  total.failed += 1
} finally {
  await end()
}
say(`${total.passed} passed, ${total.failed} failed`)
process.exit(total.failed === 0 ? 0 : 1)
