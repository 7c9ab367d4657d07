import type { Cursor } from '@antrean/contracts'

export interface Position {
  epoch: number
  seq: number
}

/** Before the first event of a building. */
export const origin: Cursor = '0-0'

/** Throws on anything that is not `<epoch>-<seq>`. */
export const parseCursor = (cursor: Cursor): Position => {
  const parts = /^(\d{1,15})-(\d{1,15})$/.exec(cursor)
  if (!parts) throw new TypeError(`not a cursor: ${cursor}`)
  return { epoch: Number(parts[1]), seq: Number(parts[2]) }
}

export const formatCursor = ({ epoch, seq }: Position): Cursor => `${epoch}-${seq}`

/** Negative when `a` comes before `b`; as two numbers, never as text. */
export const compareCursors = (a: Cursor, b: Cursor): number => {
  const [x, y] = [parseCursor(a), parseCursor(b)]
  return x.epoch - y.epoch || x.seq - y.seq
}

/** Whether `next` may follow `last`: the next seq, and of the same epoch unless an epoch starts there. */
export const follows = (last: Cursor, next: Cursor, startsEpoch: boolean): boolean => {
  const [a, b] = [parseCursor(last), parseCursor(next)]
  return b.seq === a.seq + 1 && (startsEpoch ? b.epoch > a.epoch : b.epoch === a.epoch)
}
