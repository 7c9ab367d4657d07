import { createHash, randomBytes } from 'node:crypto'
import { ActorId, BuildingId, CounterId, Role } from '@antrean/contracts'
import type { Redis } from 'ioredis'
import * as z from 'zod'
import { clock } from './clock.ts'

/** Whoever sends a request. */
export const Principal = z.object({
  actor: ActorId,
  name: z.string(),
  role: Role,
  building: BuildingId,
  /** The counter that this session has open. */
  counter: CounterId.nullable(),
  /** Digest of the session's token; null for a device. */
  session: z.string().nullable(),
})
export type Principal = z.infer<typeof Principal>
export type Identity = Pick<Principal, 'actor' | 'name' | 'role' | 'building'>

/** How long a session lasts, and its cookie with it. */
export const sessionSeconds = 12 * 3600
const digest = (token: string): string => createHash('sha256').update(token).digest('base64url')
const sessionKey = (hash: string): string => `session:${hash}`
const deviceKey = (hash: string): string => `device:${hash}`

const read = async (redis: Redis, key: string, session: string | null): Promise<Principal | null> => {
  const fields = await redis.hgetall(key)
  if (!fields.actor) return null
  return Principal.parse({ ...fields, counter: fields.counter ?? null, session })
}

/** A device that is no longer paired may go on for this long. Kiosks and integrations send most commands, and hold no counter. */
const deviceKnownMs = 1_000

/** What was found is not looked for again for a while. */
const remembered = <T>(ms: number, look: (token: string) => Promise<T | null>) => {
  const known = new Map<string, { found: T; until: number }>()
  return async (token: string): Promise<T | null> => {
    const earlier = known.get(token)
    if (earlier && clock.now() < earlier.until) return earlier.found
    known.delete(token)
    const found = await look(token)
    if (found !== null) known.set(token, { found, until: clock.now() + ms })
    return found
  }
}

/** Sessions and devices as all services read them. Tokens are opaque and stored hashed. */
export const principals = (redis: Redis) => ({
  /** Starts a session and returns its token, which is shown once. */
  async startSession(identity: Identity): Promise<string> {
    const token = randomBytes(32).toString('base64url')
    const key = sessionKey(digest(token))
    await redis.multi().hset(key, identity).expire(key, sessionSeconds).exec()
    return token
  },
  ofSession: (token: string): Promise<Principal | null> => read(redis, sessionKey(digest(token)), digest(token)),
  ofDevice: remembered(deviceKnownMs, (token) => read(redis, deviceKey(digest(token)), null)),
  async holdCounter(session: string, counter: CounterId | null): Promise<void> {
    const key = sessionKey(session)
    if (counter === null) await redis.hdel(key, 'counter')
    else await redis.hset(key, 'counter', counter)
  },
  endSession: async (session: string): Promise<void> => void (await redis.del(sessionKey(session))),
  /** Pairs a device or an integration with its token. */
  registerDevice: async (token: string, identity: Identity): Promise<void> => void (await redis.hset(deviceKey(digest(token)), identity)),
})
export type Principals = ReturnType<typeof principals>
