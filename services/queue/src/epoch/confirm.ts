import type { BuildingId, EpochMs, TimeZone } from '@antrean/contracts'
import { serviceDay, startOfDay } from '@antrean/domain'
import { compareCursors, formatCursor } from '@antrean/event-stream'
import { clock } from '@antrean/service-kit'
import type { Redis } from 'ioredis'
import type pg from 'pg'
import type { Catalogues } from '../catalogue/catalogues.ts'
import { publicationOf } from '../transitions/publish-catalogue/publication.ts'
import { transitionsOn } from '../transitions/transitions.ts'
import { historyOf, withBuildingLock } from './history.ts'
import { redisPosition } from './position.ts'
import { restore } from './restore.ts'
import { confirmer, startEpoch } from './start-epoch.ts'

export interface Confirmation {
  redis: Redis
  pool: pg.Pool
  catalogues: Catalogues
  /** When a new building's life begins; now unless given. */
  beginsAt?: ((zone: TimeZone) => EpochMs) | undefined
}

export interface Confirmed {
  /** False where it was confirmed already, by this process or another. */
  began: boolean
  restored: boolean
}

/** A demo's building begins at its midnight, so that the simulator can fill the hours before now. */
export const demoBeginning = (zone: TimeZone): EpochMs => startOfDay(serviceDay(clock.now(), zone), zone)

/** How long what is over can be looked at; the stream goes back as far. */
const rememberedMs = 36 * 3600_000

/** Numbers of today that may have been given since the last event that history has: 100, and 10 a minute. */
const numbersToSkip = (lastAt: number, now: number, zone: TimeZone | undefined): number => {
  const from = zone ? Math.max(lastAt, startOfDay(serviceDay(now, zone), zone)) : lastAt
  return 100 + 10 * Math.ceil(Math.max(0, now - from) / 60_000)
}

/**
 * Makes Redis the building's live state again after a start, a promotion or a loss: rebuilds it from history where history is
 * ahead, and begins an epoch. Rejects while PostgreSQL or Redis cannot be reached; nothing is accepted until it resolves.
 */
export const confirm = async ({ redis, pool, catalogues, beginsAt }: Confirmation, building: BuildingId): Promise<Confirmed> => {
  const catalogue = await catalogues.latest(building)
  return withBuildingLock(pool, building, async (client) => {
    const position = await redisPosition(redis, building)
    if (position.confirmed) return { began: false, restored: false }

    const history = historyOf(client, building)
    const { epoch, projected } = await history.beginEpoch(position)
    const ahead = compareCursors(formatCursor(projected), formatCursor(position)) > 0
    const now = clock.now()
    let skipped = 0
    if (ahead) {
      const since = now - rememberedMs
      const kept = { events: await history.eventsSince(since), state: await history.stateSince(since) }
      await restore(redis, building, kept, catalogue, now)
      skipped = numbersToSkip(kept.state.lastAt, now, catalogue?.timeZone)
    }
    const from = ahead ? projected : position
    const at = catalogue && from.seq === 0 ? beginsAt?.(catalogue.timeZone) : undefined
    await startEpoch(redis, building, { epoch, fromSeq: from.seq, previous: formatCursor(from), restored: ahead, skipped, at })
    if (catalogue && !ahead && position.version === 0)
      await transitionsOn(redis).publishCatalogue({ building, by: confirmer, at }, publicationOf(catalogue))
    return { began: true, restored: ahead }
  })
}
