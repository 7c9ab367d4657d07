const firstMs = 500

/** A random wait before attempt `n` (from 0), in milliseconds: after a restart a thousand screens do not come back at once. */
export const fullJitter = (n: number, longestMs: number): number => Math.random() * Math.min(longestMs, firstMs * 2 ** Math.min(n, 20))
