import type { BuildingId } from '@antrean/contracts'
import { stateKey } from '@antrean/event-stream'
import type { Redis } from 'ioredis'
import type { Catalogues } from './catalogues.ts'

/** Another building whose life is in this Redis; null where there is none. */
const otherInRedis = async (redis: Redis, building: BuildingId): Promise<BuildingId | null> => {
  for await (const keys of redis.scanStream({ match: stateKey('*'), count: 1_000 }))
    for (const key of keys as string[]) if (key !== stateKey(building)) return key.slice(key.indexOf('{') + 1, key.indexOf('}'))
  return null
}

/** Throws one sentence where the database or Redis already holds another building: its life is not to be mixed with this one's. */
export const refuseOtherLife = async (
  building: BuildingId,
  { catalogues, redis }: { catalogues: Catalogues; redis: Redis },
): Promise<void> => {
  const other = (await catalogues.buildings()).find((id) => id !== building)
  if (other !== undefined)
    throw new Error(
      `The database already holds the building ${other}, so ${building} was not loaded: give it a database and a Redis of its own.`,
    )
  const found = await otherInRedis(redis, building)
  if (found !== null)
    throw new Error(`Redis already holds the building ${found}, so ${building} was not loaded: give it a database and a Redis of its own.`)
}
