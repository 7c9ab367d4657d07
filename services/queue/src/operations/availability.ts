import {
  type Agency,
  type Availability,
  type BuildingId,
  type Catalogue,
  type EpochMs,
  getAvailability,
  type ServiceId,
} from '@antrean/contracts'
import { availabilityOf, offsetMinutes, serviceDay, timetableOf } from '@antrean/domain'
import { buildingKey, stateKey } from '@antrean/event-stream'
import { mount, ProblemError } from '@antrean/service-kit'
import type { FastifyInstance } from 'fastify'
import type { Redis } from 'ioredis'
import { publishedCatalogue } from '../catalogue/published.ts'
import { instantIn } from './views.ts'

interface Now {
  at: EpochMs
  closedDay: string | null
  issued: Record<ServiceId, string>
  suspended: Record<ServiceId, string>
}

const serverTime = async (redis: Redis): Promise<EpochMs> => {
  const [seconds, microseconds] = await redis.time()
  return Number(seconds) * 1000 + Math.floor(Number(microseconds) / 1000)
}

const readNow = async (redis: Redis, building: BuildingId, { timeZone }: Catalogue): Promise<Now> => {
  const at = await serverTime(redis)
  const [closedDay, issued, suspended] = await Promise.all([
    redis.hget(stateKey(building), 'closedDay'),
    redis.hgetall(buildingKey(building, `issued:${serviceDay(at, timeZone)}`)),
    redis.hgetall(buildingKey(building, 'suspended')),
  ])
  return { at, closedDay, issued, suspended }
}

/** Each service of an agency, as it is now. */
const ofAgency = (catalogue: Catalogue, agency: Agency, now: Now): Availability[] => {
  const zone = catalogue.timeZone
  const timetable = timetableOf(catalogue.hours, agency.hours)
  const instant = instantIn(offsetMinutes[zone])
  const instantOrNull = (at: EpochMs | null) => (at === null ? null : instant(at))
  const dayClosed = now.closedDay !== null && serviceDay(now.at, zone) <= now.closedDay
  return agency.services
    .filter(({ retired }) => !retired)
    .map((service) => {
      const cause = (now.suspended[service.id]?.split(':')[1] ?? null) as Availability['cause']
      const issued = Number(now.issued[service.id] ?? 0)
      const found = availabilityOf(service, timetable, { at: now.at, zone, dayClosed, suspended: cause, issued })
      return {
        ...{ service: service.id, open: found.reason === null, reason: found.reason, cause, remaining: found.remaining },
        lastNumberAt: instantOrNull(found.lastNumberAt),
        closesAt: instantOrNull(found.closesAt),
        opensAt: instantOrNull(found.opensAt),
      }
    })
}

export const mountAvailability = (app: FastifyInstance, redis: Redis): void =>
  mount(app, getAvailability, async ({ params: { building } }) => {
    const catalogue = await publishedCatalogue(redis, building)
    const now = await readNow(redis, building, catalogue).catch((cause) => {
      throw new ProblemError('STATE_UNAVAILABLE', { cause })
    })
    return {
      at: instantIn(offsetMinutes[catalogue.timeZone])(now.at),
      day: serviceDay(now.at, catalogue.timeZone),
      services: catalogue.agencies.filter(({ retired }) => !retired).flatMap((agency) => ofAgency(catalogue, agency, now)),
    }
  })
