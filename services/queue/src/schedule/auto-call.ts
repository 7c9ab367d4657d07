import type { ActorId, BuildingId, EpochMs } from '@antrean/contracts'
import { buildingKey } from '@antrean/event-stream'
import type { FastifyBaseLogger } from 'fastify'
import type { Redis } from 'ioredis'
import type { Transitions } from '../transitions/transitions.ts'

/** Who does what nobody asked for, in events. */
export const itself: ActorId = 'antrean'

export interface AutoCallOptions {
  redis: Redis
  transitions: Pick<Transitions, 'callNext'>
  log: Pick<FastifyBaseLogger, 'info' | 'warn'>
}

/**
 * Calls the next visitor for each counter that waits for one, the longest waiting first. Harmless however often and wherever
 * it runs: a script calls only while the counter still waits. Never rejects; whoever comes next tries again.
 */
export const createAutoCall =
  ({ redis, transitions, log }: AutoCallOptions) =>
  async (building: BuildingId, at?: EpochMs): Promise<void> => {
    try {
      for (const counterId of await redis.zrange(buildingKey(building, 'auto-call'), '0', '-1')) {
        const reply = await transitions.callNext({ building, by: itself, at }, { counterId, auto: true })
        if ('event' in reply) log.info({ building, cursor: reply.cursor, counter: counterId, by: itself }, reply.event.type)
      }
    } catch (err) {
      log.warn({ building, reason: (err as Error).message }, 'nobody could be called by itself')
    }
  }
export type AutoCall = ReturnType<typeof createAutoCall>
