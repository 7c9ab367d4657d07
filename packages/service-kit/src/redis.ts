import type { FastifyBaseLogger } from 'fastify'
import { Redis } from 'ioredis'

/**
 * A connection on which nothing is ever done later than it was asked: no queue while disconnected, no sending again. A
 * command on a dead connection fails at once; the connection itself comes back by backing off up to a second.
 */
export const connectRedis = (url: string, name: string, log: Pick<FastifyBaseLogger, 'warn' | 'info'>): Redis => {
  const redis = new Redis(url, {
    connectionName: name,
    enableOfflineQueue: false,
    autoResendUnfulfilledCommands: false,
    maxRetriesPerRequest: 0,
    // A Redis that hangs is as good as none; what is on its way then may still happen.
    commandTimeout: 5_000,
    retryStrategy: (attempt) => Math.min(50 * attempt, 1_000),
  })
  let lost = false
  redis.on('error', (err: Error) => {
    if (!lost) log.warn({ connection: name, reason: err.message }, 'redis lost')
    lost = true
  })
  redis.on('ready', () => {
    if (lost) log.info({ connection: name }, 'redis back')
    lost = false
  })
  return redis
}

/** Resolves when the connection can be used; rejects after `withinMs`. */
export const redisReady = (redis: Redis, withinMs = 10_000): Promise<void> =>
  redis.status === 'ready'
    ? Promise.resolve()
    : new Promise((resolve, reject) => {
        const timer = setTimeout(() => reject(new Error('Redis cannot be reached; check REDIS_URL')), withinMs)
        redis.once('ready', () => {
          clearTimeout(timer)
          resolve()
        })
      })
