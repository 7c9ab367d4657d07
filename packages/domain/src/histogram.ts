/**
 * How often a duration fell into each bucket: count by bucket number. Bucket n holds the milliseconds in
 * (1.02^(n-1), 1.02^n], bucket -1 holds zero. Buckets are the same everywhere, so histograms merge by addition, in any order,
 * and a value is taken out again by adding -1. Buckets that hold nothing are left out, so equal histograms look equal.
 */
export type Histogram = Readonly<Record<string, number>>

const growth = 1.02
const zero = -1

/** A percentile differs from the exact one by at most this share of it: half a bucket. */
export const relativeError = (growth - 1) / (growth + 1)

/** The bucket of a duration in whole milliseconds. Throws on a negative one. */
export const bucketOf = (ms: number): number => {
  if (!(ms >= 0)) throw new RangeError(`not a duration: ${ms} ms`)
  return ms === 0 ? zero : Math.ceil(Math.log(Math.max(ms, 1)) / Math.log(growth))
}

/** The milliseconds that stand for a bucket: their relative distance to both ends is the same. */
const standsFor = (bucket: number): number => (bucket === zero ? 0 : (2 * growth ** bucket) / (growth + 1))

export const histogramOf = (durations: Iterable<number>): Histogram => {
  const counts: Record<string, number> = {}
  for (const ms of durations) {
    const bucket = bucketOf(ms)
    counts[bucket] = (counts[bucket] ?? 0) + 1
  }
  return counts
}

export const addHistograms = (a: Histogram, b: Histogram): Histogram => {
  const sum: Record<string, number> = { ...a }
  for (const [bucket, count] of Object.entries(b)) {
    const total = (sum[bucket] ?? 0) + count
    if (total === 0) delete sum[bucket]
    else sum[bucket] = total
  }
  return sum
}

export const subtractHistograms = (a: Histogram, b: Histogram): Histogram =>
  addHistograms(a, Object.fromEntries(Object.entries(b).map(([bucket, count]) => [bucket, -count])))

export const countOf = (histogram: Histogram): number => Object.values(histogram).reduce((sum, count) => sum + count, 0)

/**
 * The smallest duration that at least `share` (0–1) of all do not exceed (nearest rank), in ms within `relativeError`; null
 * when there are none.
 */
export const percentile = (histogram: Histogram, share: number): number | null => {
  const rank = Math.max(1, Math.ceil(share * countOf(histogram)))
  const buckets = Object.entries(histogram).map(([bucket, count]) => [Number(bucket), count] as const)
  let passed = 0
  for (const [bucket, count] of buckets.sort(([a], [b]) => a - b)) {
    passed += count
    if (passed >= rank) return standsFor(bucket)
  }
  return null
}
