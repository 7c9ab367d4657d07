import { randomBytes } from 'node:crypto'
import { migrateQueue } from '@antrean/queue'
import { migrate } from '@antrean/service-kit'
import pg from 'pg'
import type { Test } from 'tap'
import { testDatabaseUrl } from './config.ts'

export interface FreshDatabase {
  url: string
  /** As superuser. */
  pool: pg.Pool
}

const reportingMigrations = new URL('../../../services/reporting/migrations/', import.meta.url)

const asOwner = async (sql: string): Promise<void> => {
  const client = new pg.Client(testDatabaseUrl())
  await client.connect()
  try {
    await client.query(sql)
  } finally {
    await client.end()
  }
}

/** A database of the test's own with every service's schema; dropped when the test ends. */
export const freshDatabase = async (t: Test): Promise<FreshDatabase> => {
  const name = `t_${randomBytes(6).toString('hex')}`
  await asOwner(`create database ${name}`)
  const url = Object.assign(new URL(testDatabaseUrl()), { pathname: `/${name}` }).href
  const pool = new pg.Pool({ connectionString: url, max: 4 })
  // Dropping the database, or a test that kills the server, ends connections.
  pool.on('error', () => {})
  t.teardown(async () => {
    await pool.end()
    await asOwner(`drop database if exists ${name} with (force)`)
  })
  await migrate(url, 'reporting', reportingMigrations)
  await migrateQueue(url)
  return { url, pool }
}
