import { createHash } from 'node:crypto'
import { ProblemError } from '@antrean/service-kit'
import type { Redis } from 'ioredis'

const windowSeconds = 300
/** Wrong passwords within five minutes: of one name from one address, and of one address whatever the name. */
const limits = { name: 10, address: 100 }

const keyOf = (...parts: string[]): string => `throttle:${createHash('sha256').update(parts.join('\n')).digest('base64url')}`

/** Slows down the guessing of passwords. Throws TOO_MANY_REQUESTS with Retry-After. */
export const signInThrottle = (redis: Redis) => {
  const counters = (username: string, address: string) => [
    { key: keyOf('name', username, address), limit: limits.name },
    { key: keyOf('address', address), limit: limits.address },
  ]
  return {
    async check(username: string, address: string): Promise<void> {
      for (const { key, limit } of counters(username, address)) {
        const wrong = Number((await redis.get(key)) ?? 0)
        if (wrong < limit) continue
        throw new ProblemError('TOO_MANY_REQUESTS', { headers: { 'retry-after': String(Math.max(1, await redis.ttl(key))) } })
      }
    },
    async wrong(username: string, address: string): Promise<void> {
      for (const { key } of counters(username, address)) await redis.multi().incr(key).expire(key, windowSeconds, 'NX').exec()
    },
  }
}
