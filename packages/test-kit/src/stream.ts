import type { BuildingId, Entry } from '@antrean/contracts'
import { decodeEntry, eventsKey } from '@antrean/event-stream'
import type { Redis } from 'ioredis'

export const eventCount = (redis: Redis, building: BuildingId): Promise<number> => redis.xlen(eventsKey(building))

/** The whole history of a building that its stream still holds. */
export const entriesOf = async (redis: Redis, building: BuildingId): Promise<Entry[]> =>
  (await redis.xrange(eventsKey(building), '-', '+')).map(decodeEntry)
