import type { BuildingId, Catalogue, Day, EpochMs, ServiceId } from '@antrean/contracts'
import { bookableDays, type Offer, slotsOfDay, timetableOf } from '@antrean/domain'
import { buildingKey, stateKey } from '@antrean/event-stream'
import { ProblemError } from '@antrean/service-kit'
import type { Redis } from 'ioredis'

/** What can be booked of a service; null where nothing can. Throws SERVICE_UNKNOWN. */
export const offerOf = ({ agencies, hours, timeZone }: Catalogue, id: ServiceId): Offer | null => {
  const agency = agencies.find(({ services }) => services.some((service) => service.id === id))
  const service = agency?.services.find((one) => one.id === id)
  if (!agency || !service) throw new ProblemError('SERVICE_UNKNOWN')
  const settings = service.retired ? undefined : service.settings.appointments
  return settings ? { settings, timetable: timetableOf(hours, agency.hours), zone: timeZone } : null
}

export interface FreeSlots {
  day: Day
  slots: { at: EpochMs; free: number }[]
}

/** The slots that are still to come, with the places that they still have; no days without one. Throws STATE_UNAVAILABLE. */
export const freeSlots = async (
  redis: Redis,
  building: BuildingId,
  service: ServiceId,
  offer: Offer,
  now: EpochMs,
): Promise<FreeSlots[]> => {
  const days = bookableDays(offer, now)
  const [closedDay, ...taken] = await Promise.all([
    redis.hget(stateKey(building), 'closedDay'),
    ...days.map((day) => redis.hgetall(buildingKey(building, `slots:${day}`))),
  ]).catch((cause) => {
    throw new ProblemError('STATE_UNAVAILABLE', { cause })
  })
  return days
    .map((day, i) => ({
      day,
      slots: slotsOfDay(offer, day)
        .filter((at) => at > now && (closedDay === null || day > closedDay))
        .map((at) => ({ at, free: Math.max(0, offer.settings.capacity - Number(taken[i]?.[`${service}:${at}`] ?? 0)) })),
    }))
    .filter(({ slots }) => slots.length > 0)
}
