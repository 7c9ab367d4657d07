// Runs on whatever Node (20 or newer) the machine has: installs what is missing, then hands over to Node 24.
import { spawn, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { constants } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../..', import.meta.url))
const entries = {
  start: ['src/start.ts'],
  test: ['src/test.ts', 'all'],
  'test:unit': ['src/test.ts', 'unit'],
  check: ['src/test.ts', 'check'],
  bench: ['../../tests/bench/main.ts'],
  mutations: ['../../services/queue/tests/mutations/show.ts'],
  states: ['../../packages/domain/tests/write-states.ts'],
  figures: ['../../packages/simulator/src/figures.ts'],
}

const fail = (sentence) => {
  console.error(`\n${sentence}`)
  process.exit(1)
}

const [verb, ...rest] = process.argv.slice(2)
const entry = entries[verb]
if (!entry) fail(`Say one of: ${Object.keys(entries).join(', ')}.`)
if (Number(process.versions.node.split('.')[0]) < 20) {
  fail(`Antrean needs Node 20 or newer to start; this is Node ${process.versions.node}.`)
}

const manifests = () => {
  const folders = ['packages', 'services'].flatMap((folder) =>
    existsSync(join(root, folder)) ? readdirSync(join(root, folder)).map((name) => join(folder, name)) : [],
  )
  return ['.', 'infra/gateway', 'infra/local', 'infra/tooling', 'tests', ...folders]
    .map((folder) => join(root, folder, 'package.json'))
    .filter(existsSync)
    .sort()
}

/** What decides what stands in node_modules. */
const wanted = () => {
  const hash = createHash('sha256').update(`${process.platform}-${process.arch}`)
  for (const file of [join(root, 'pnpm-lock.yaml'), join(root, 'pnpm-workspace.yaml'), join(root, '.taprc'), ...manifests()]) {
    hash.update(readFileSync(file))
  }
  return hash.digest('hex')
}

const stamp = join(root, 'node_modules', '.antrean-stamp')

const install = () => {
  const { packageManager } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
  console.log(`Installing the packages with ${packageManager} (needed once, and after the list of packages changed) …`)
  const args = ['-y', packageManager, 'install', '--frozen-lockfile', '--prod=false', '--config.confirmModulesPurge=false']
  const { status, error } = spawnSync('npx', args, { cwd: root, stdio: ['ignore', 'inherit', 'inherit'] })
  if (status === 0) return
  fail(
    error
      ? `npx could not be run (${error.message}): Antrean needs npm beside Node.`
      : "The packages could not be installed; the lines above say why. Usual reasons: the npm registry cannot be reached, npm's cache folder cannot be written, the disk is full.",
  )
}

/** Node 24 from the npm registry, where this one is older. */
const node24 = () => {
  if (Number(process.versions.node.split('.')[0]) >= 24) return process.execPath
  const node = join(root, 'node_modules', `node-${process.platform}-${process.arch}`, 'bin', 'node')
  if (existsSync(node) && spawnSync(node, ['--version']).status === 0) return node
  return fail(`No Node 24 for ${process.platform}-${process.arch} comes with the packages: install Node 24 and start again.`)
}

const need = wanted()
const has = existsSync(stamp) ? readFileSync(stamp, 'utf8') : ''
if (has !== need) install()
const node = node24()
if (has !== need) {
  // tap compiles its test class for the plugins in .taprc; left to itself it would do so in the middle of the first run.
  spawnSync(node, [join(root, 'node_modules/tap/dist/esm/run.mjs'), 'build'], { cwd: root, stdio: 'ignore' })
  writeFileSync(stamp, need)
}

const [file, ...args] = entry
const child = spawn(node, [join(root, 'infra/local', file), ...args, ...rest], {
  cwd: root,
  stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
})
// Ctrl-C reaches the child too, which ends everything in order; this process waits for it.
process.on('SIGINT', () => {})
process.on('SIGTERM', () => child.kill('SIGTERM'))
process.on('SIGHUP', () => child.kill('SIGTERM'))

// An npm that was killed does not say goodbye. (The scripts of package.json replace their shell, so the parent is npm.)
if (process.env.npm_lifecycle_event) {
  const parent = process.ppid
  setInterval(() => process.ppid !== parent && child.connected && child.disconnect(), 500).unref()
}
child.on('exit', (code, signal) => process.exit(code ?? 128 + constants.signals[signal]))
