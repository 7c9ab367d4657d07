import type { BuildingId } from '@antrean/contracts'
import { type Position, stateKey } from '@antrean/event-stream'
import type { Redis } from 'ioredis'

export interface RedisPosition extends Position {
  /** Scripts accept this Redis as the building's. */
  confirmed: boolean
  /** Of the catalogue that readers and scripts have; 0 where they have none. */
  version: number
}

/** Where a building stands in Redis: 0-0 where Redis knows nothing of it. */
export const redisPosition = async (redis: Redis, building: BuildingId): Promise<RedisPosition> => {
  const [fields, info] = await Promise.all([redis.hmget(stateKey(building), 'epoch', 'seq', 'runId', 'version'), redis.info('server')])
  const [epoch, seq, runId, version] = fields
  return {
    epoch: Number(epoch ?? 0),
    seq: Number(seq ?? 0),
    confirmed: runId != null && info.includes(`run_id:${runId}`),
    version: Number(version ?? 0),
  }
}
