import { getTicketNote } from '@antrean/contracts'
import { buildingKey } from '@antrean/event-stream'
import { mount, ProblemError } from '@antrean/service-kit'
import type { FastifyInstance } from 'fastify'
import type { Redis } from 'ioredis'
import { actingCounter } from './caller.ts'

/** A note is read where its ticket is, and nowhere else: it is no part of the history. */
export const mountTicketNote = (app: FastifyInstance, redis: Redis): void =>
  mount(app, getTicketNote, async ({ params: { building, ticket }, principal }) => {
    const { counterId, refused } = actingCounter(principal, undefined)
    if (refused) throw new ProblemError(refused)
    const fields = ['state', 'counter', 'note'] as const
    const [state, counter, note] = await redis.hmget(buildingKey(building, `ticket:${ticket}`), ...fields).catch((cause) => {
      throw new ProblemError('STATE_UNAVAILABLE', { cause })
    })
    if (!state) throw new ProblemError('TICKET_UNKNOWN')
    if (counter !== counterId || (state !== 'called' && state !== 'serving')) throw new ProblemError('CALLED_ELSEWHERE')
    return { note: note ?? null }
  })
