import { Catalogue, closeDay, getCatalogue } from '@antrean/contracts'
import { dayNumber } from '@antrean/domain'
import { buildingKey } from '@antrean/event-stream'
import { mount, ProblemError } from '@antrean/service-kit'
import type { FastifyInstance } from 'fastify'
import type { Redis } from 'ioredis'
import type { Tools } from './tools.ts'

export const mountBuilding = (app: FastifyInstance, { command, caller }: Tools, redis: Redis): void => {
  mount(app, closeDay, async (call) => {
    const reply = await command('closeDay', caller(closeDay, call), { dayNumber: dayNumber(call.params.day) })
    const { day, expired, counters } = reply.event
    return { day, expired, counters, cursor: reply.cursor }
  })

  mount(app, getCatalogue, async ({ params: { building } }) => {
    const published = await redis.get(buildingKey(building, 'catalogue')).catch((cause) => {
      throw new ProblemError('STATE_UNAVAILABLE', { cause })
    })
    if (published === null) throw new ProblemError('BUILDING_UNKNOWN')
    return Catalogue.parse(JSON.parse(published))
  })
}
