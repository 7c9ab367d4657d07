import { closeDay, getCatalogue, reopenDay, resumeService, suspendService } from '@antrean/contracts'
import { dayNumber } from '@antrean/domain'
import { mount } from '@antrean/service-kit'
import type { FastifyInstance } from 'fastify'
import type { Redis } from 'ioredis'
import { publishedCatalogue } from '../catalogue/published.ts'
import type { Tools } from './tools.ts'

export const mountBuilding = (app: FastifyInstance, { command, caller }: Tools, redis: Redis): void => {
  mount(app, closeDay, async (call) => {
    const reply = await command('closeDay', caller(closeDay, call), { dayNumber: dayNumber(call.params.day), lead: null })
    const { day, expired, carried = [], counters } = reply.event
    return { day, expired, carried, counters, cursor: reply.cursor }
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

  mount(app, getCatalogue, ({ params: { building } }) => publishedCatalogue(redis, building))
}
