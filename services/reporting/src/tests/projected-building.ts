import type { BuildingId } from '@antrean/contracts'
import { bodyOf, eventsKey, parseCursor } from '@antrean/event-stream'
import { connectPostgres, kyselyOf } from '@antrean/service-kit'
import { type FreshInstallation, freshInstallation } from '@antrean/test-kit'
import type { Redis } from 'ioredis'
import type { Test } from 'tap'
import { type Verification, verifyChain } from '../chain-verification.ts'
import type { Database, Tables } from '../database/tables.ts'
import { readProjected } from '../projector/project-batch.ts'
import { until } from './until.ts'

export interface ProjectedBuilding extends FreshInstallation {
  history: Database
  /** The seq up to which it is in history. */
  projectedSeq(): Promise<number>
  /** Waits until all that the stream holds is in history, and compares it word for word. */
  caughtUp(): Promise<{ stream: string[]; history: string[]; chain: Verification }>
}

const streamOf = async (redis: Redis, building: BuildingId): Promise<string[]> =>
  (await redis.xrange(eventsKey(building), '-', '+')).map((entry) => `${entry[0]} ${bodyOf(entry)}`)

/** A real building whose history is read as the service reads it. */
export const projectedBuilding = async (t: Test): Promise<ProjectedBuilding> => {
  const installation = await freshInstallation(t)
  const { building, redis, database } = installation
  const log = { warn: () => {} }
  const history = kyselyOf<Tables>(connectPostgres({ url: database.url, name: 'test', role: 'antrean_reporting', max: 2, log }))
  t.teardown(() => history.destroy())
  const historyOf = async (): Promise<string[]> => {
    const rows = await history.selectFrom('reporting.event').selectAll().where('building', '=', building).orderBy('seq').execute()
    return rows.map(({ epoch, seq, body }) => `${epoch}-${seq} ${body}`)
  }
  return {
    ...installation,
    history,
    async projectedSeq() {
      const projected = await readProjected(history, building)
      return projected ? parseCursor(projected.cursor).seq : 0
    },
    async caughtUp() {
      const stream = await streamOf(redis, building)
      const kept = await until('history to catch up', historyOf, (rows) => rows.length >= stream.length)
      return { stream, history: kept, chain: await verifyChain(history, building) }
    },
  }
}
