import type { Cursor, Entry } from '@antrean/contracts'
import { follows, parseCursor } from '@antrean/event-stream'

export interface BegunEpoch {
  epoch: number
  /** The seq after which it starts. */
  from_seq: number
}

export type StopReason = 'gap' | 'unknown-epoch' | 'fenced'

/** The stream does not go on where history stands. Somebody has to look; nothing is skipped. */
export class ProjectionStopped extends Error {
  readonly reason: StopReason

  constructor(reason: StopReason, after: Cursor, found: string) {
    super(`${reason}: after ${after} came ${found}`)
    this.reason = reason
  }
}

/**
 * Throws ProjectionStopped unless the entries go on from `from`: each the next of the one before, an epoch only where it was
 * begun, and nothing of an older epoch beyond the place where a newer one was begun.
 */
export const admit = (from: Cursor, entries: readonly Entry[], epochs: readonly BegunEpoch[]): void => {
  let last = from
  for (const { cursor, event } of entries) {
    const { epoch, seq } = parseCursor(cursor)
    const starts = event.type === 'epoch.started'
    if (!follows(last, cursor, starts)) throw new ProjectionStopped('gap', last, cursor)
    if (starts && !epochs.some((begun) => begun.epoch === epoch && begun.from_seq === seq - 1))
      throw new ProjectionStopped('unknown-epoch', last, cursor)
    if (epochs.some((begun) => begun.epoch > epoch && begun.from_seq < seq)) throw new ProjectionStopped('fenced', last, cursor)
    last = cursor
  }
}
