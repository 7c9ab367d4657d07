import { setTimeout as wait } from 'node:timers/promises'
import type { BuildingId, Cursor, Entry, SnapshotReason } from '@antrean/contracts'
import { type EventReader, parseCursor } from '@antrean/event-stream'
import { clock, ProblemError } from '@antrean/service-kit'
import type { FastifyBaseLogger } from 'fastify'
import type { Redis } from 'ioredis'
import { type Loaded, loadBuilding } from '../building/load.ts'
import { BuildingLines } from '../line/building-lines.ts'
import { spokenWithinMs } from '../line/line.ts'
import type { LineStore } from '../line/line-store.ts'
import { BuildingHub } from './building-hub.ts'
import type { Tally } from './tally.ts'

export interface FollowedBuilding {
  hub: BuildingHub
  lines: BuildingLines
}

export interface FollowOptions {
  redis: Redis
  reader: EventReader
  store: LineStore
  log: FastifyBaseLogger
  tally: Tally
}

const retryMs = 1_000

/** The buildings that somebody asked for: each is read once, and followed from then on. */
export class FollowedBuildings {
  readonly #options: FollowOptions
  readonly #opening = new Map<BuildingId, Promise<FollowedBuilding | null>>()
  readonly #followed = new Map<BuildingId, FollowedBuilding>()
  #closed = false

  constructor(options: FollowOptions) {
    this.#options = options
  }

  get(id: BuildingId): FollowedBuilding | undefined {
    return this.#followed.get(id)
  }

  all(): Iterable<FollowedBuilding> {
    return this.#followed.values()
  }

  /** Null when there is no such building. Rejects with `STATE_UNAVAILABLE` when the live state cannot be read. */
  open(id: BuildingId): Promise<FollowedBuilding | null> {
    const known = this.#opening.get(id)
    if (known) return known
    const opening = this.#open(id).finally(() => {
      if (!this.#followed.has(id)) this.#opening.delete(id)
    })
    this.#opening.set(id, opening)
    return opening
  }

  /** Resolves when what happened to the announcement lines stands in Redis, or cannot. */
  async close(): Promise<void> {
    this.#closed = true
    await Promise.all([...this.all()].map(({ lines }) => lines.settle()))
  }

  async #open(id: BuildingId): Promise<FollowedBuilding | null> {
    const loaded = await loadBuilding(this.#options.redis, id).catch((cause: unknown) => {
      throw new ProblemError('STATE_UNAVAILABLE', { cause })
    })
    if (!loaded) return null
    const lines = new BuildingLines(id, this.#options.store, {
      changed: (zone, line) => hub.changeLine(zone, line),
      failed: (zone, err) => this.#options.log.warn({ err, building: id, zone }, 'announcement line not reached'),
    })
    const hub = new BuildingHub(loaded.building, (zone) => lines.zone(zone).line, this.#options.tally)
    const followed = { hub, lines }
    this.#followed.set(id, followed)
    this.#options.log.info({ building: id, cursor: loaded.building.state.cursor }, 'building followed')
    this.#catchUpLines(followed, loaded)
    this.#follow(followed)
    return followed
  }

  /** Calls that no instance may have taken in yet; those that one has are passed over by their cursors. */
  #catchUpLines({ hub, lines }: FollowedBuilding, { today }: Loaded): void {
    const since = clock.now() - spokenWithinMs
    lines.take(
      today.filter(({ event }) => event.at > since),
      hub.building.places,
    )
  }

  #follow(followed: FollowedBuilding): void {
    const { id, state } = followed.hub.building
    const { reader, log } = this.#options
    reader.follow(id, state.cursor, {
      entries: (entries) => this.#take(followed, entries),
      gap: (expectedAfter, found) => {
        const because = sameEpoch(expectedAfter, found) ? 'gap' : 'epoch-changed'
        log.warn({ building: id, expectedAfter, found, because }, 'stream does not go on; taking a snapshot')
        void this.#startAnew(followed, because)
      },
      failed: (err) => {
        log.error({ err, building: id, cursor: followed.hub.building.state.cursor }, 'event not understood; taking a snapshot')
        void wait(retryMs).then(() => this.#startAnew(followed, 'gap'))
      },
    })
  }

  async #take(followed: FollowedBuilding, entries: readonly Entry[]): Promise<void> {
    const { hub, lines } = followed
    // Another catalogue, or a visit that was forgotten and is here again: the same history, read anew.
    const again = entries.some(({ event }) => event.type === 'catalogue.published') || !hub.building.knows(entries)
    const loaded = again ? await this.#loadAgain(hub.building.id) : null
    if (again && !loaded) return
    if (loaded) hub.renew(loaded.building)
    else hub.apply(entries)
    this.#options.tally.lagMs = Math.max(0, clock.now() - hub.building.state.lastAt)
    lines.take(entries, hub.building.places)
    if (entries.some(({ event }) => event.type === 'epoch.started')) hub.startAnew(hub.building, 'epoch-changed')
    if (!loaded) return
    this.#catchUpLines(followed, loaded)
    this.#follow(followed)
  }

  async #startAnew(followed: FollowedBuilding, because: SnapshotReason): Promise<void> {
    const loaded = await this.#loadAgain(followed.hub.building.id)
    if (!loaded) return
    followed.hub.startAnew(loaded.building, because)
    this.#catchUpLines(followed, loaded)
    this.#follow(followed)
  }

  /** Until Redis can be read again; null when this instance closes first. */
  async #loadAgain(id: BuildingId): Promise<Loaded | null> {
    while (!this.#closed) {
      const loaded = await loadBuilding(this.#options.redis, id).catch(() => null)
      if (loaded) return loaded
      await wait(retryMs)
    }
    return null
  }
}

const sameEpoch = (a: Cursor, b: Cursor): boolean => parseCursor(a).epoch === parseCursor(b).epoch
