import type { BuildingId, Entry, ServiceId } from '@antrean/contracts'
import { parseCursor } from '@antrean/event-stream'
import type { Tx } from '../database/tables.ts'
import type { SuspensionTable } from '../database/ticket-tables.ts'
import type { Written } from '../database/write-rows.ts'
import type { Span } from './ticket-details.ts'

/** A service gave no numbers and called nobody. Instants in epoch milliseconds. */
export interface Suspension {
  service: ServiceId
  seq: number
  cause: string
  beganAt: number
  /** Null while it is suspended. */
  endedAt: number | null
}

export const suspensionOf = (row: SuspensionTable): Suspension => ({
  service: row.service,
  seq: row.began_seq,
  cause: row.cause,
  beganAt: row.began_at.getTime(),
  endedAt: row.ended_at?.getTime() ?? null,
})

export const suspensionRow = (building: BuildingId, suspension: Suspension): Written<SuspensionTable> => ({
  building,
  service: suspension.service,
  began_seq: suspension.seq,
  cause: suspension.cause,
  began_at: new Date(suspension.beganAt).toISOString(),
  ended_at: suspension.endedAt === null ? null : new Date(suspension.endedAt).toISOString(),
})

/** Suspensions that have not ended, or did after an instant: what who waited since then has to know. In the order of beginning. */
export const loadSuspensions = async (tx: Tx, building: BuildingId, since: number): Promise<Suspension[]> => {
  const rows = await tx
    .selectFrom('reporting.suspension')
    .selectAll()
    .where('building', '=', building)
    .where((where) => where.or([where('ended_at', 'is', null), where('ended_at', '>', new Date(since))]))
    .orderBy('began_seq')
    .execute()
  return rows.map(suspensionOf)
}

/** Takes an entry into the list of suspensions, in place; what it changes is replaced by a copy. */
export const foldSuspensions = (suspensions: Suspension[], { cursor, event }: Entry): void => {
  if (event.type === 'service.suspended') {
    const { service, cause, at } = event
    suspensions.push({ service, seq: parseCursor(cursor).seq, cause, beganAt: at, endedAt: null })
  }
  if (event.type !== 'service.resumed') return
  const open = suspensions.findIndex(({ service, endedAt }) => service === event.service && endedAt === null)
  const found = suspensions[open]
  if (found) suspensions[open] = { ...found, endedAt: event.at }
}

/** The parts of a span in which a service was suspended, as far as it is known. */
export const suspendedIn = (suspensions: readonly Suspension[], service: ServiceId, [from, to]: Span): Span[] =>
  suspensions
    .filter((suspension) => suspension.service === service)
    .map(({ beganAt, endedAt }): Span => [Math.max(from, beganAt), Math.min(to, endedAt ?? to)])
    .filter((part) => part[0] < part[1])
