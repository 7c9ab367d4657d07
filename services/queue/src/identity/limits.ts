import { createHash } from 'node:crypto'
import { ProblemError } from '@antrean/service-kit'
import type { Redis } from 'ioredis'

const limits = {
  /** New bookings. A whole neighbourhood may share an address. */
  booking: { times: 60, seconds: 600 },
  /** Whatever names a booking code: forty bits are not guessed at one a second. */
  code: { times: 300, seconds: 300 },
  slots: { times: 600, seconds: 300 },
} as const
export type Limited = keyof typeof limits

/** Counts what strangers ask for, by address. Throws TOO_MANY_REQUESTS with Retry-After. */
export const strangerLimits =
  (redis: Redis) =>
  async (what: Limited, address: string): Promise<void> => {
    const { times, seconds } = limits[what]
    const key = `limit:${createHash('sha256').update(`${what}\n${address}`).digest('base64url')}`
    const replies = await redis
      .multi()
      .incr(key)
      .expire(key, seconds, 'NX')
      .ttl(key)
      .exec()
      .catch((cause) => {
        throw new ProblemError('STATE_UNAVAILABLE', { cause })
      })
    const [count = 0, , left = seconds] = (replies ?? []).map(([, reply]) => Number(reply))
    if (count > times) throw new ProblemError('TOO_MANY_REQUESTS', { headers: { 'retry-after': String(Math.max(1, left)) } })
  }
