import { randomBytes } from 'node:crypto'
import type { ActorId, BuildingId, Catalogue, EpochMs } from '@antrean/contracts'
import { type Accepted, publicationOf, type Reply, startEpoch, type Transitions, transitionsOn } from '@antrean/queue'
import { connectRedis, redisReady } from '@antrean/service-kit'
import type { Redis } from 'ioredis'
import type { Test } from 'tap'
import { type Commands, commandsIn } from './commands.ts'
import { testRedisUrl } from './config.ts'
import { smallCatalogue } from './small-catalogue.ts'

export interface FreshBuilding {
  building: BuildingId
  catalogue: Catalogue
  redis: Redis
  redisUrl: string
  /** The real scripts, word for word. */
  transitions: Transitions
  /** The same in a few words. */
  commands: Commands
}

export interface BuildingOptions {
  redisUrl?: string
  building?: BuildingId
  catalogue?: (building: BuildingId) => Catalogue
  /** When its life begins, in epoch milliseconds; now unless given. */
  beginsAt?: EpochMs
  /** Its first epoch; now in Unix seconds unless given. */
  epoch?: number
}

const quiet = { warn: () => {}, info: () => {} }

/** A building id that no other test has. */
export const newBuildingId = (): BuildingId => `t-${randomBytes(6).toString('hex')}`

/** A connection of the kind that services use, closed when the test ends. */
export const connectForTest = async (t: Test, url = testRedisUrl()): Promise<Redis> => {
  const redis = connectRedis(url, 'test', quiet)
  t.teardown(() => redis.disconnect())
  await redisReady(redis)
  return redis
}

/** The event of a command that must have been accepted. Throws with the refusal otherwise. */
export const accepted = <R extends Reply>(reply: R): Extract<R, Accepted> => {
  if (!('event' in reply)) throw new Error(`not accepted: ${JSON.stringify(reply)}`)
  return reply as Extract<R, Accepted>
}

/** A building of the test's own, confirmed and with its catalogue published by the real scripts. */
export const freshBuilding = async (t: Test, options: BuildingOptions = {}): Promise<FreshBuilding> => {
  const { redisUrl = testRedisUrl(), building = newBuildingId(), catalogue: make = smallCatalogue, beginsAt: at } = options
  const redis = await connectForTest(t, redisUrl)
  const catalogue = make(building)
  const transitions = transitionsOn(redis)
  const { epoch = Math.floor(Date.now() / 1000) } = options
  await startEpoch(redis, building, { epoch, fromSeq: 0, previous: '0-0', restored: false, skipped: 0, at })
  const by: ActorId = 'admin'
  accepted(await transitions.publishCatalogue({ building, by, at }, publicationOf(catalogue)))
  return { building, catalogue, redis, redisUrl, transitions, commands: commandsIn(building, transitions) }
}
