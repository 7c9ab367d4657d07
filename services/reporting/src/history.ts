import { createEventReader } from '@antrean/event-stream'
import { connectRedis } from '@antrean/service-kit'
import type { Redis } from 'ioredis'
import type { Logger } from 'pino'
import { catalogueKeeper } from './catalogues.ts'
import { partitionKeeper, partitionMissing } from './database/partitions.ts'
import type { Database } from './database/tables.ts'
import { every } from './every.ts'
import type { ProjectionMetrics } from './metrics.ts'
import { type Projector, startProjector } from './projector/projector.ts'
import { trimStream } from './projector/trim.ts'

export interface HistoryParts {
  redisUrl: string
  /** For snapshots and trimming. */
  redis: Redis
  db: Database
  metrics: ProjectionMetrics
  log: Logger
}

const tidyEveryMs = 60_000

/** Brings the streams of all buildings into PostgreSQL, keeps their catalogues, and trims what is no longer needed. */
export const startHistory = ({ redisUrl, redis, db, metrics, log }: HistoryParts) => {
  const bell = connectRedis(redisUrl, 'reporting-bell', log)
  const reads = connectRedis(redisUrl, 'reporting-reads', log)
  const reader = createEventReader({ bell, reads })
  const catalogues = catalogueKeeper(db, redis, log)
  const projector = startProjector({
    ...{ db, reader, log },
    prepare: partitionKeeper(db).ensure,
    found: catalogues.want,
    projected(building, entries) {
      metrics.projected(entries)
      if (entries.some(({ event }) => event.type === 'catalogue.published')) catalogues.want(building)
    },
    stopped: metrics.stopped,
  })
  const tidying = every(
    tidyEveryMs,
    () => tidy({ db, redis, projector, metrics }),
    (error) => log.warn({ reason: String(error) }, 'streams not trimmed'),
  )

  return {
    /** Throws where the streams or PostgreSQL cannot be reached, or a building's projection has stopped. */
    check(): void {
      const lost = projector.lost()
      if (lost !== null) throw new Error(lost)
      const stops = [...projector.stops()].map(([building, reason]) => `${building} ${reason}`)
      if (stops.length > 0) throw new Error(stops.join('; '))
      if (!reader.reachable()) throw new Error('the streams cannot be read')
    },
    async close(): Promise<void> {
      reader.close()
      await Promise.all([projector.close(), catalogues.close(), tidying.close()])
      bell.disconnect()
      reads.disconnect()
    },
  }
}

const tidy = async (parts: { db: Database; redis: Redis; projector: Projector; metrics: ProjectionMetrics }): Promise<void> => {
  const { db, redis, projector, metrics } = parts
  metrics.unpartitioned(await partitionMissing(db))
  for (const building of projector.buildings()) metrics.trimmed(await trimStream(db, redis, building))
}
