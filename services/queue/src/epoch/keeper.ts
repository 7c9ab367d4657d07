import { setTimeout as pause } from 'node:timers/promises'
import type { BuildingId } from '@antrean/contracts'
import type { FastifyBaseLogger } from 'fastify'
import { type Confirmation, confirm } from './confirm.ts'
import { redisPosition } from './position.ts'

export interface KeeperOptions extends Confirmation {
  log: Pick<FastifyBaseLogger, 'info' | 'warn'>
  /** Called with the buildings of this installation whenever Redis is there again. */
  onBuildings(buildings: BuildingId[]): Promise<void>
}

const againAfterMs = 500

/** Confirms Redis for every building: when it comes (back), and when a script says that it is unconfirmed. */
export const createEpochKeeper = ({ log, onBuildings, ...parts }: KeeperOptions) => {
  const confirming = new Map<BuildingId, Promise<boolean>>()
  const unconfirmed = new Set<BuildingId>()
  const stopping = new AbortController()
  let known: BuildingId[] = []

  const attempt = async (building: BuildingId): Promise<boolean> => {
    try {
      const { began, restored } = await confirm(parts, building)
      unconfirmed.delete(building)
      if (began) log.info({ building, restored }, 'epoch started')
      return true
    } catch (err) {
      unconfirmed.add(building)
      log.warn({ building, reason: (err as Error).message }, 'the live state is not confirmed')
      return false
    }
  }

  /** Resolves whether the building is confirmed; one attempt at a time. */
  const confirmBuilding = (building: BuildingId): Promise<boolean> => {
    const running = confirming.get(building) ?? attempt(building).finally(() => confirming.delete(building))
    confirming.set(building, running)
    return running
  }

  const look = async (): Promise<boolean> => {
    known = await parts.catalogues.buildings().catch(() => known)
    await onBuildings(known)
    for (const building of known) {
      const { confirmed } = await redisPosition(parts.redis, building)
      if (confirmed || (await confirmBuilding(building))) unconfirmed.delete(building)
    }
    return known.length > 0 && unconfirmed.size === 0
  }

  /** Until every building is confirmed; a building that is already needs no PostgreSQL. */
  const confirmAll = async (): Promise<void> => {
    while (!stopping.signal.aborted && parts.redis.status === 'ready') {
      const done = await look().catch((err: Error) => {
        log.warn({ reason: err.message }, 'buildings cannot be looked at')
        return false
      })
      looked = true
      if (done) return
      await pause(againAfterMs, undefined, { signal: stopping.signal }).catch(() => {})
    }
  }

  let looked = false
  let rounds = Promise.resolve()
  const begin = (): void => {
    looked = false
    rounds = rounds.then(confirmAll)
  }

  return {
    confirmBuilding,
    /** Of this installation, as far as they are known. */
    buildings: (): BuildingId[] => known,
    /** Watches the connection from now on. */
    watch(): void {
      parts.redis.on('ready', begin)
      if (parts.redis.status === 'ready') begin()
    },
    /** Throws while a building waits for its confirmation. */
    check(): void {
      if (!looked || unconfirmed.size > 0) throw new Error(`not confirmed yet: ${[...unconfirmed].join(', ')}`)
    },
    async stop(): Promise<void> {
      stopping.abort()
      parts.redis.off('ready', begin)
      await rounds
      await Promise.allSettled(confirming.values())
    },
  }
}
export type EpochKeeper = ReturnType<typeof createEpochKeeper>
