import { Catalogue, closeDay, getCatalogue, reopenDay, resumeService, suspendService } from '@antrean/contracts'
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

  mount(app, reopenDay, async (call) => {
    const { cursor, event } = await command('reopenDay', caller(reopenDay, call), { dayNumber: dayNumber(call.params.day) })
    return { day: event.day, cursor }
  })

  mount(app, suspendService, async (call) => {
    const { service } = call.params
    const { cursor, event } = await command('suspendService', caller(suspendService, call), { service, cause: call.body.cause })
    return { service, suspended: event.cause, cursor }
  })

  mount(app, resumeService, async (call) => {
    const { service } = call.params
    const { cursor } = await command('resumeService', caller(resumeService, call), { service })
    return { service, suspended: null, cursor }
  })

  mount(app, getCatalogue, async ({ params: { building } }) => {
    const published = await redis.get(buildingKey(building, 'catalogue')).catch((cause) => {
      throw new ProblemError('STATE_UNAVAILABLE', { cause })
    })
    if (published === null) throw new ProblemError('BUILDING_UNKNOWN')
    return Catalogue.parse(JSON.parse(published))
  })
}
