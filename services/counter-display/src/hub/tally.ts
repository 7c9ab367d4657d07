/** What the hub has done since it started, for `/metrics`. */
export interface Tally {
  /** Changes of views, each serialized once. */
  changes: number
  /** Frames given to sockets. */
  delivered: number
  /** Frames that a full socket was spared; it gets a snapshot later. */
  spared: number
  /** Milliseconds between the last folded event and its folding, by the machine's clock. */
  lagMs: number
}

export const createTally = (): Tally => ({ changes: 0, delivered: 0, spared: 0, lagMs: 0 })
