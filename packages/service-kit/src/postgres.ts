import type { FastifyBaseLogger } from 'fastify'
import { Kysely, PostgresDialect } from 'kysely'
import pg from 'pg'

const { builtins } = pg.types
/** Days stay text; counts and seqs, which stay below 2^53, become numbers. */
const parsers: Record<number, (value: string) => unknown> = { [builtins.DATE]: String, [builtins.INT8]: Number }
const types = {
  getTypeParser: (oid: number, format?: string) => parsers[oid] ?? pg.types.getTypeParser(oid, format as 'text'),
} as pg.CustomTypesConfig

export interface PoolOptions {
  url: string
  name: string
  /** The role whose grants hold for every query, however mighty the log-in is. */
  role?: string
  max?: number
  log: Pick<FastifyBaseLogger, 'warn'>
}

/** A pool that outlives a restart of PostgreSQL. */
export const connectPostgres = ({ url, name, role, max = 10, log }: PoolOptions): pg.Pool => {
  const pool = new pg.Pool({
    connectionString: url,
    application_name: name,
    max,
    types,
    connectionTimeoutMillis: 5_000,
    ...(role ? { options: `-c role=${role}` } : {}),
  })
  pool.on('error', (err) => log.warn({ reason: err.message }, 'postgres connection lost'))
  // The pool listens to idle connections alone; one that is lost inside a transaction would end the process.
  pool.on('connect', (client) => client.on('error', () => {}))
  return pool
}

export const kyselyOf = <Tables>(pool: pg.Pool): Kysely<Tables> => new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) })
