import { type BuildingId, Catalogue } from '@antrean/contracts'
import { buildingKey } from '@antrean/event-stream'
import { ProblemError } from '@antrean/service-kit'
import type { Redis } from 'ioredis'

/** The catalogue as readers have it. Throws BUILDING_UNKNOWN where none is published, STATE_UNAVAILABLE where Redis is not there. */
export const publishedCatalogue = async (redis: Redis, building: BuildingId): Promise<Catalogue> => {
  const published = await redis.get(buildingKey(building, 'catalogue')).catch((cause) => {
    throw new ProblemError('STATE_UNAVAILABLE', { cause })
  })
  if (published === null) throw new ProblemError('BUILDING_UNKNOWN')
  return Catalogue.parse(JSON.parse(published))
}
