import { type BuildingId, Catalogue } from '@antrean/contracts'
import { buildingKey, stateKey } from '@antrean/event-stream'
import { ProblemError } from '@antrean/service-kit'
import type { Redis } from 'ioredis'

/** The catalogue as it is published now, parsed once a version. Throws BUILDING_UNKNOWN and STATE_UNAVAILABLE. */
export const publishedCatalogue = (redis: Redis): ((building: BuildingId) => Promise<Catalogue>) => {
  const known = new Map<BuildingId, Catalogue>()
  const read = async (building: BuildingId): Promise<Catalogue | undefined> => {
    const version = await redis.hget(stateKey(building), 'version')
    const found = known.get(building)
    if (found && String(found.version) === version) return found
    const published = await redis.get(buildingKey(building, 'catalogue'))
    return published === null ? undefined : Catalogue.parse(JSON.parse(published))
  }
  return async (building) => {
    const catalogue = await read(building).catch((cause) => {
      throw new ProblemError('STATE_UNAVAILABLE', { cause })
    })
    if (!catalogue) throw new ProblemError('BUILDING_UNKNOWN')
    known.set(building, catalogue)
    return catalogue
  }
}
