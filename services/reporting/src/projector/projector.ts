import type { BuildingId, Cursor } from '@antrean/contracts'
import { type EventReader, formatCursor, type ReadEntry } from '@antrean/event-stream'
import type { Logger } from 'pino'
import type { Database } from '../database/tables.ts'
import { isUnavailable } from '../database/unavailable.ts'
import { every } from '../every.ts'
import { ProjectionStopped } from './admit.ts'
import { CursorMoved, type Projected, projectBatch } from './project-batch.ts'
import { stopsOf } from './stops.ts'

export interface ProjectorParts {
  db: Database
  reader: EventReader
  log: Logger
  /** Done before events are written. */
  prepare(): Promise<void>
  /** Told of each building once. */
  found(building: BuildingId): void
  /** Told after each batch that is in history. */
  projected(building: BuildingId, entries: readonly ReadEntry[]): void
  /** Told when a building's projection stops for a reason that somebody has to look at, and (null) when it goes on. */
  stopped(building: BuildingId, reason: string | null): void
}

export interface Projector {
  /** Buildings whose projection has stopped, and why. */
  stops(): ReadonlyMap<BuildingId, string>
  buildings(): BuildingId[]
  /** Why the last look at PostgreSQL failed; null where it did not. */
  lost(): string | null
  /** Resolves when nothing is being projected any more. */
  close(): Promise<void>
}

const lookForBuildingsEveryMs = 1_000

/**
 * Projects every building of which an epoch was begun. Whatever ends the following of a building (PostgreSQL away, another
 * projector faster, a gap), it is taken up again from history's cursor a second later; a cause that does not pass is reported.
 */
export const startProjector = (parts: ProjectorParts): Projector => {
  const { db, reader, log, prepare, found, projected } = parts
  const known = new Set<BuildingId>()
  const followed = new Set<BuildingId>()
  const stops = stopsOf(log, parts.stopped)
  const working = new Set<Promise<unknown>>()
  let lost: string | null = null
  let closed = false

  const failed = (building: BuildingId, error: unknown): void => {
    followed.delete(building)
    if (error instanceof ProjectionStopped) stops.stop(building, error.message)
    else if (error instanceof CursorMoved) log.debug({ building }, 'another projector was there first')
    else if (isUnavailable(error)) log.warn({ building, reason: String(error) }, 'projection interrupted')
    else stops.stop(building, `unreadable: ${error instanceof Error ? error.message : String(error)}`)
  }

  const follow = (building: BuildingId, from: Projected): void => {
    let at = from
    followed.add(building)
    reader.follow(building, from.cursor, {
      async entries(entries) {
        if (closed) return
        const batch = projectBatch(db, building, at, entries)
        const settled = batch.catch(() => {}).finally(() => working.delete(settled))
        working.add(settled)
        at = await batch
        stops.goOn(building)
        projected(building, entries)
      },
      gap: (after: Cursor, found: Cursor) => failed(building, new ProjectionStopped('gap', after, found)),
      failed: (error) => failed(building, error),
    })
  }

  const lookForBuildings = async (): Promise<void> => {
    await prepare()
    const rows = await db.selectFrom('reporting.projection').selectAll().execute()
    if (lost !== null) log.info('postgres back')
    lost = null
    for (const row of rows) {
      if (!known.has(row.building)) found(row.building)
      known.add(row.building)
      if (!closed && !followed.has(row.building)) follow(row.building, { cursor: formatCursor(row), sha256: row.sha256 })
    }
  }

  const looking = every(lookForBuildingsEveryMs, lookForBuildings, (error) => {
    if (lost === null) log.warn({ reason: String(error) }, 'postgres lost')
    lost = String(error)
  })

  return {
    stops: () => stops.reasons,
    buildings: () => [...known],
    lost: () => lost,
    async close() {
      closed = true
      await looking.close()
      for (const building of followed) reader.leave(building)
      await Promise.all(working)
    },
  }
}
