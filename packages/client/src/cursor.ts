import type { Cursor } from '@antrean/contracts'

/** Whether `next` comes after `last` in a building's history. Cursors are two numbers, never compared as text. */
export const isLater = (next: Cursor, last: Cursor | null): boolean => {
  if (last === null) return true
  const [epoch = 0, seq = 0] = next.split('-').map(Number)
  const [lastEpoch = 0, lastSeq = 0] = last.split('-').map(Number)
  return epoch > lastEpoch || (epoch === lastEpoch && seq > lastSeq)
}
