/** How long tickets of a service held their counter lately, from the call to the end. */
export interface RecentHolds {
  count: number
  totalMs: number
}

/** With so many seen, what was seen counts as much as the standard. */
const standardCountsAs = 5

/** How long the next ticket of a service will hold its counter, in ms: the recent mean, shrunk to the standard's minutes while few were seen. */
export const expectedHoldMs = (standardMinutes: number, { count, totalMs }: RecentHolds = { count: 0, totalMs: 0 }): number =>
  (standardCountsAs * standardMinutes * 60_000 + totalMs) / (standardCountsAs + count)

/** Whoever has been at a counter for long is likely to stay for this share of a usual time more. */
const leastShare = 1 / 3

/** How much longer a ticket will hold its counter that has held it for `heldMs`. */
export const remainingHoldMs = (holdMs: number, heldMs: number): number => Math.max(holdMs - heldMs, holdMs * leastShare)
