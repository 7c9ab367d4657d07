import { copyFile } from 'node:fs/promises'
import { join } from 'node:path'
import pg from 'pg'
import { checkout } from '../checkout.ts'
import { PlainError, sentenceFor } from '../plain-error.ts'
import { type Child, type Exit, startChild } from '../process/child.ts'
import { freePort } from '../process/free-port.ts'
import { findPostgres } from './binaries.ts'
import { type Cluster, prepareCluster } from './cluster.ts'

export type PostgresOptions = {
  /** Keeps the data; made where it is missing. Another folder is taken, and noted in it, where root's server cannot enter this one. */
  dir: string
  port?: number
  /** Settings beside those of infra/postgres/postgresql.conf: `{ fsync: 'off' }`. */
  settings?: Record<string, string>
  onOutput?: (text: string) => void
}

export type Postgres = {
  /** Of the owner, who is superuser, and of the database `antrean`. */
  readonly url: string
  readonly port: number
  /** Where the data is. */
  readonly data: string
  readonly pid: number
  readonly alive: boolean
  /** When the present process ends. */
  exited(): Promise<Exit>
  /** SIGKILL by default, resolved when it is dead. */
  kill(signal?: NodeJS.Signals): Promise<void>
  stop(): Promise<void>
  /** Starts it again on the same port and data, after ending it where it still runs. */
  restart(): Promise<void>
}

type Launch = PostgresOptions & { port: number; cluster: Cluster; postgres: string }

const launch = async ({ port, cluster, postgres, settings, onOutput, dir }: Launch): Promise<Child> => {
  const all = { port: String(port), listen_addresses: '127.0.0.1', unix_socket_directories: '', ...settings }
  let heard = ''
  let hear = (_text: string) => {}
  const ready = new Promise<void>((resolve) => {
    hear = (text) => {
      heard = (heard + text).slice(-1_000)
      if (heard.includes('database system is ready to accept connections')) resolve()
    }
  })
  const child = await startChild({
    command: postgres,
    args: ['-D', cluster.data, ...Object.entries(all).flatMap(([name, value]) => ['-c', `${name}=${value}`])],
    env: { PATH: '/usr/bin:/bin', LC_ALL: 'C' },
    user: cluster.user,
    // Fast shutdown: ends the connections; SIGTERM would wait for them.
    stopSignal: 'SIGINT',
    onOutput: (text) => {
      hear(text)
      onOutput?.(text)
    },
  })
  const ended = await Promise.race([ready.then(() => false), child.exited.then(() => true)])
  if (ended)
    throw new PlainError(sentenceFor(new PlainError(`PostgreSQL did not start: ${child.tail().split('\n').slice(-3).join(' ')}`), dir))
  return child
}

const makeDatabase = async (server: string): Promise<void> => {
  const client = new pg.Client(`${server}/postgres`)
  await client.connect()
  try {
    const { rowCount } = await client.query("select from pg_database where datname = 'antrean'")
    if (!rowCount) await client.query('create database antrean')
  } finally {
    await client.end()
  }
}

/** Starts a private PostgreSQL 18: loopback only, with a password, as an unprivileged user where this process is root. */
export const startPostgres = async (options: PostgresOptions): Promise<Postgres> => {
  const { binaries, ...cluster } = await prepareCluster(options.dir, findPostgres)
  await copyFile(join(checkout, 'infra/postgres/postgresql.conf'), join(cluster.data, 'postgresql.conf'))
  const port = options.port ?? (await freePort())
  const start = () => launch({ ...options, port, cluster, postgres: binaries.postgres })
  let child = await start()
  const server = `postgres://antrean:${cluster.password}@127.0.0.1:${port}`
  await makeDatabase(server)
  return {
    url: `${server}/antrean`,
    port,
    data: cluster.data,
    get pid() {
      return child.pid
    },
    get alive() {
      return child.alive
    },
    exited: () => child.exited,
    kill: (signal) => child.kill(signal),
    stop: () => child.stop(),
    restart: async () => {
      await child.stop()
      child = await start()
    },
  }
}
