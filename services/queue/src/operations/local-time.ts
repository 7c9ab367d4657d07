import type { BuildingId } from '@antrean/contracts'
import { stateKey } from '@antrean/event-stream'
import type { Redis } from 'ioredis'
import { type InstantOf, instantIn } from './views.ts'

/** Instants as a building's own clock shows them. A building does not move to another zone, so its offset is read once. */
export const localTime = (redis: Redis): ((building: BuildingId) => Promise<InstantOf>) => {
  const known = new Map<BuildingId, InstantOf>()
  return async (building) => {
    const found = known.get(building)
    if (found) return found
    // The command has been accepted: its reply must not fail for want of an offset.
    const offset = await redis.hget(stateKey(building), 'offset').catch(() => null)
    const instant = instantIn(Number(offset ?? 0))
    if (offset !== null) known.set(building, instant)
    return instant
  }
}
