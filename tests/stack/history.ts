import { type BuildingState, type Entry, Event } from '@antrean/contracts'
import { emptyState, fold } from '@antrean/domain'
import { decodeEntry, eventsKey, readSnapshot } from '@antrean/event-stream'
import { startNode, whenDone } from '@antrean/local'
import { Redis } from 'ioredis'
import pg from 'pg'
import type { Test } from 'tap'
import type { Stack } from './stack.ts'
import { until } from './until.ts'

/** A look at the stack's servers from outside, past its services. */
export interface Inspection {
  redis: Redis
  sql<Row extends pg.QueryResultRow>(text: string, values?: unknown[]): Promise<Row[]>
}

/** Connections of a test's own; each look connects anew where a server was killed. */
export const inspect = (t: Test, { redis: { url }, postgres }: Stack): Inspection => {
  const redis = new Redis(url, { connectionName: 'test', maxRetriesPerRequest: null })
  redis.on('error', () => {})
  t.teardown(() => redis.disconnect())
  return {
    redis,
    async sql(text, values) {
      const client = new pg.Client(postgres.url)
      client.on('error', () => {})
      await client.connect()
      try {
        return (await client.query(text, values)).rows
      } finally {
        await client.end()
      }
    },
  }
}

/** What the stream holds: everything that happened, since tests do not last 36 hours. */
export const streamOf = async ({ redis }: Inspection, building: string): Promise<Entry[]> =>
  (await redis.xrange(eventsKey(building), '-', '+')).map(decodeEntry)

export const eventCount = ({ redis }: Inspection, building: string): Promise<number> => redis.xlen(eventsKey(building))

interface EventRow extends pg.QueryResultRow {
  cursor: string
  body: string
}

/** What history holds, in its order. */
export const historyOf = async ({ sql }: Inspection, building: string): Promise<Entry[]> => {
  const text = `select epoch || '-' || seq as cursor, body from reporting.event where building = $1 order by epoch, seq`
  return (await sql<EventRow>(text, [building])).map(({ cursor, body }) => ({
    cursor,
    event: Event.parse(JSON.parse(body)) as Entry['event'],
  }))
}

export const folded = (entries: Entry[]): BuildingState => {
  const state = emptyState()
  for (const entry of entries) fold(state, entry)
  return state
}

/** Waits until everything in the stream is projected. */
export const projected = (look: Inspection, building: string): Promise<string> =>
  until(
    'history has caught up',
    async () => {
      const { state } = await readSnapshot(look.redis, building)
      const [row] = await look.sql<{ cursor: string }>(
        `select epoch || '-' || seq as cursor from reporting.projection where building = $1`,
        [building],
      )
      return row?.cursor === state.cursor && row.cursor
    },
    60_000,
  )

/** Runs the tool that reads the hash chain from its root; rejects where history was changed. */
export const verifyChain = async ({ postgres }: Stack, building: string): Promise<void> => {
  const entry = 'services/reporting/src/verify-chain.ts'
  await whenDone('verify-chain', await startNode({ name: 'verify-chain', entry, args: [building], env: { DATABASE_URL: postgres.url } }))
}
