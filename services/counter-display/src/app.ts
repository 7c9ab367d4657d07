import { createEventReader } from '@antrean/event-stream'
import { connectRedis, createApp, redisReady } from '@antrean/service-kit'
import type { FastifyBaseLogger, FastifyInstance } from 'fastify'
import { type Limits, usualLimits } from './hub/connection.ts'
import { FollowedBuildings } from './hub/followed-buildings.ts'
import { LiveServer } from './hub/live-server.ts'
import { createTally } from './hub/tally.ts'
import { createLineStore, lineChannel } from './line/line-store.ts'
import { liveRoute } from './live-route.ts'
import { liveMetrics } from './metrics.ts'

export interface CounterDisplayOptions {
  redisUrl: string
  /** Where browsers reach Antrean; pages from there may open the socket. */
  publicUrl?: string | undefined
  log: FastifyBaseLogger
  limits?: Limits
  heartbeatMs?: number
  sessionCheckMs?: number
}

/** The live service: follows the streams of buildings and serves `/api/live`. Rejects when Redis cannot be reached. */
export const createCounterDisplay = async (options: CounterDisplayOptions): Promise<FastifyInstance> => {
  const { redisUrl, publicUrl, log, limits = usualLimits, heartbeatMs = 3_000, sessionCheckMs = 30_000 } = options
  const connect = (name: string) => connectRedis(redisUrl, `counter-display-${name}`, log)
  const connections = [connect('commands'), connect('bell'), connect('reads')] as const
  const [redis, bell, reads] = connections
  const disconnect = () => {
    for (const connection of connections) connection.disconnect()
  }
  await Promise.all(connections.map((connection) => redisReady(connection))).catch((error: unknown) => {
    disconnect()
    throw error
  })

  const reader = createEventReader({ bell, reads })
  const tally = createTally()
  const buildings = new FollowedBuildings({ redis, reader, store: createLineStore(redis), log, tally })
  const live = new LiveServer({ buildings, limits, heartbeatMs, sessionCheckMs, log, tally, stale: () => !reader.reachable() })
  await bell.subscribe(lineChannel)
  bell.on('message', (channel: string, message: string) => {
    if (channel !== lineChannel) return
    const [building = '', zone = ''] = message.split(' ')
    buildings.get(building)?.lines.changedElsewhere(zone)
  })

  const app = await createApp({ log: log as Parameters<typeof createApp>[0]['log'], redis, title: 'Antrean live', prefix: '/api/live' })
  app.readyWhen('redis', async () => void (await redis.ping()))
  await app.register(liveRoute, { live, publicUrl })
  await app.register(liveMetrics, { live, buildings, tally })
  app.addHook('onClose', async () => {
    reader.close()
    await buildings.close()
    disconnect()
  })
  return app
}
