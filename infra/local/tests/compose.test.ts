import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import t from 'tap'
import { parse } from 'yaml'
import { checkout } from '../src/checkout.ts'
import { freePort, startChild, startPostgres, startRedis, whenDone } from '../src/index.ts'

type Service = {
  image: string
  command: string[]
  environment?: Record<string, string>
  healthcheck?: { test: string[] }
  depends_on?: Record<string, { condition: string }>
  restart: string
  user: string
  read_only: boolean
  profiles?: string[]
}

const compose: { services: Record<string, Service>; volumes: object } = parse(
  await readFile(join(checkout, 'docker-compose.yml'), 'utf8'),
  { merge: true },
)
const services = Object.entries(compose.services)
const ours = services.filter(([, { image }]) => image.startsWith('antrean:'))

t.test('every container restarts by itself, runs as nobody mighty and cannot write its image', async (t) => {
  for (const [name, service] of services) {
    t.match(service.restart, ['migrate', 'provision'].includes(name) ? 'no' : 'unless-stopped', `${name} restarts`)
    t.ok(service.user && service.user !== 'root', `${name} has a user`)
    t.equal(service.read_only, true, `${name} is read-only`)
  }
})

t.test('Valkey and PostgreSQL run with the settings that the embedded ones have', async (t) => {
  const settings = (name: string) =>
    JSON.stringify([compose.services[name]?.command, (compose.services[name] as { volumes?: string[] }).volumes])
  t.match(settings('valkey'), './infra/redis/redis.conf:/etc/antrean/redis.conf:ro')
  t.match(settings('postgres'), './infra/postgres/postgresql.conf:/etc/antrean/postgresql.conf:ro')
})

t.test('every part starts from its command and environment, in the order of its dependencies, and its health check passes', async (t) => {
  const folder = await mkdtemp(join(tmpdir(), 'antrean-compose-'))
  t.teardown(() => rm(folder, { recursive: true, force: true }))
  const redis = await startRedis({ dir: join(folder, 'redis') })
  t.teardown(() => redis.stop())
  const postgres = await startPostgres({ dir: join(folder, 'postgres'), settings: { fsync: 'off' } })
  t.teardown(() => postgres.stop())

  const ports = Object.fromEntries(
    await Promise.all(['8080', '8081', '8082', '8083'].map(async (port) => [port, String(await freePort())])),
  )
  const secrets = (await run(['node', 'infra/images/make-env.mjs'], {})).match(/^[A-Z_]+=.*$/gm) ?? []
  const given = new Map(secrets.map((line) => line.split(/=(.*)/s) as [string, string]))

  /** What compose puts in for `${NAME:-fallback}`; then this machine's addresses for the containers' names. */
  const here = (value: string): string =>
    value
      .replace(
        /\$\{(\w+)(?::([-?])([^}]*))?\}/g,
        (_all, name, kind, rest) => given.get(name) ?? (kind === '-' ? rest : t.fail(`.env lacks ${name}`)),
      )
      .replace(/^postgres:.*@postgres:5432\/antrean$/, postgres.url)
      .replace(/^redis:\/\/valkey:6379$/, redis.url)
      .replace(/^http:\/\/[a-z-]+:(80\d\d)$/, (_all, port) => `http://127.0.0.1:${ports[port]}`)
  const environmentOf = ({ environment = {} }: Service) => {
    const env = Object.fromEntries(Object.entries(environment).map(([name, value]) => [name, here(String(value))]))
    return env['PORT'] ? { ...env, PORT: ports[env['PORT']] as string, HOST: '127.0.0.1' } : env
  }

  const begin = async (name: string, service: Service) => {
    const child = await launch(service.command, environmentOf(service))
    t.teardown(() => child.stop())
    if (service.restart === 'no') return whenDone(name, child)
    if (!service.healthcheck) return
    await untilHealthy(name, service.healthcheck.test.slice(1), environmentOf(service), child)
    t.pass(`${name} is healthy`)
  }

  const waiting = new Map(ours.filter(([, { profiles }]) => !profiles))
  while (waiting.size > 0) {
    const next = [...waiting].find(([, { depends_on = {} }]) => Object.keys(depends_on).every((other) => !waiting.has(other)))
    if (!next) throw new Error(`These wait for each other: ${[...waiting.keys()]}`)
    await begin(...next)
    waiting.delete(next[0])
  }
})

/** The container's `node` is this one; everything else of a command is taken as it stands. */
const launch = ([program = '', ...args]: string[], env: NodeJS.ProcessEnv) =>
  startChild({
    command: program === 'node' ? process.execPath : program,
    args,
    cwd: checkout,
    env: { ...env, PATH: `${join(process.execPath, '..')}:/usr/bin:/bin` },
  })

const run = async (command: string[], env: NodeJS.ProcessEnv): Promise<string> => {
  const child = await launch(command, env)
  await whenDone(command.join(' '), child)
  return child.tail()
}

const untilHealthy = async (name: string, check: string[], env: NodeJS.ProcessEnv, child: { alive: boolean; tail(): string }) => {
  let why: unknown
  for (let tries = 0; tries < 60 && child.alive; tries += 1) {
    try {
      await run(check, env)
      return
    } catch (error) {
      why = error
      await new Promise((resolve) => setTimeout(resolve, 500))
    }
  }
  throw new Error(`${name} did not become healthy: ${child.tail()}\n${why}`)
}
