import { createHash } from 'node:crypto'
import type { BuildingId, Cursor } from '@antrean/contracts'

export interface Link {
  cursor: Cursor
  /** The exact text that stood in the stream. */
  body: string
}

/** What the first event of a building is chained to. */
export const root: Buffer = Buffer.alloc(32)

/** SHA-256 of the row before's 32 bytes and of this row: building, cursor and exact text. */
export const nextHash = (previous: Buffer, building: BuildingId, { cursor, body }: Link): Buffer =>
  createHash('sha256').update(previous).update(`${building} ${cursor} ${body}`).digest()
