import type { BuildingId, Cursor, Entry } from '@antrean/contracts'
import type { Redis } from 'ioredis'
import { follows } from './cursor.ts'
import { bodyOf, decodeEntry, type RawEntry } from './entry.ts'
import { doorbell, eventsKey } from './keys.ts'

/** An entry with the exact text that stands in the stream. */
export interface ReadEntry extends Entry {
  body: string
}

export interface Follower {
  /** Entries in order, each the next of the one before. Not called again until its promise settles; a rejection ends the following. */
  entries(entries: ReadEntry[]): void | Promise<void>
  /** The stream does not go on where this reader stands; the following has ended. */
  gap(expectedAfter: Cursor, found: Cursor): void
  /** `entries` rejected, or an event could not be read; the following has ended. */
  failed(error: unknown): void
}

interface Following {
  last: Cursor
  follower: Follower
  busy: boolean
}

export interface EventReader {
  /** Delivers what follows `from`, now and from now on. Following a building again replaces what was. */
  follow(building: BuildingId, from: Cursor, follower: Follower): void
  leave(building: BuildingId): void
  /** Whether the last look at Redis succeeded. */
  reachable(): boolean
  close(): void
}

const batch = 500
const lookEveryMs = 1_000

/**
 * Follows the streams of any number of buildings on one Redis node with two connections: one waits for the doorbell, one
 * reads. A doorbell that is lost costs a second: every stream is looked at once a second in any case.
 */
export const createEventReader = (connections: { bell: Redis; reads: Redis }): EventReader => {
  const { bell, reads } = connections
  const followings = new Map<BuildingId, Following>()
  const rung = new Set<BuildingId>()
  let looking = false
  let reached = reads.status === 'ready'
  let closed = false

  const deliver = async (building: BuildingId, following: Following, raw: RawEntry[]): Promise<void> => {
    following.busy = true
    try {
      const entries: ReadEntry[] = []
      for (const one of raw) {
        const entry = { ...decodeEntry(one), body: bodyOf(one) }
        if (!follows(following.last, entry.cursor, entry.event.type === 'epoch.started')) {
          if (entries.length > 0) await following.follower.entries(entries)
          return end(building, following, () => following.follower.gap(following.last, entry.cursor))
        }
        entries.push(entry)
        following.last = entry.cursor
      }
      await following.follower.entries(entries)
      following.busy = false
      if (raw.length === batch) ring(building)
      else if (rung.has(building)) void look()
    } catch (error) {
      end(building, following, () => following.follower.failed(error))
    }
  }

  const end = (building: BuildingId, following: Following, tell: () => void): void => {
    if (followings.get(building) !== following) return
    followings.delete(building)
    tell()
  }

  const look = async (): Promise<void> => {
    if (looking || closed) return
    looking = true
    try {
      for (let due = dueNow(); due.length > 0 && !closed; due = dueNow()) {
        const pipeline = reads.pipeline()
        for (const [building, { last }] of due) pipeline.xread('COUNT', batch, 'STREAMS', eventsKey(building), last)
        const replies = (await pipeline.exec()) ?? []
        due.forEach(([building, following], i) => {
          const [error, streams] = replies[i] as [Error | null, [string, RawEntry[]][] | Record<string, RawEntry[]> | null]
          if (error) throw error
          const raw = entriesOf(streams)
          if (raw.length > 0 && followings.get(building) === following) void deliver(building, following, raw)
        })
        reached = true
      }
    } catch {
      reached = false
    } finally {
      looking = false
    }
  }

  const dueNow = (): [BuildingId, Following][] => {
    const due: [BuildingId, Following][] = []
    for (const building of rung) {
      const following = followings.get(building)
      if (following?.busy) continue
      rung.delete(building)
      if (following) due.push([building, following])
    }
    return due
  }

  const ring = (building: BuildingId): void => {
    rung.add(building)
    void look()
  }

  const lookAtAll = (): void => {
    for (const building of followings.keys()) rung.add(building)
    if (rung.size > 0) return void look()
    reads.ping().then(
      () => (reached = true),
      () => (reached = false),
    )
  }

  bell.on('message', (channel: string, message: string) => {
    if (channel !== doorbell) return
    const building = message.split(' ', 1)[0] as BuildingId
    if (followings.has(building)) ring(building)
  })
  // Without a bell the readers still look once a second, so a failed subscription is not a failure; `ready` comes again.
  const subscribe = (): void => void bell.subscribe(doorbell).catch(() => {})
  if (bell.status === 'ready') subscribe()
  else bell.once('ready', subscribe)
  const timer = setInterval(lookAtAll, lookEveryMs)

  return {
    follow(building, from, follower) {
      followings.set(building, { last: from, follower, busy: false })
      ring(building)
    },
    leave: (building) => void followings.delete(building),
    reachable: () => reached,
    close() {
      closed = true
      clearInterval(timer)
      followings.clear()
    },
  }
}

/** XREAD answers a list of pairs in RESP2 and a map in RESP3; null when there is nothing. */
const entriesOf = (streams: [string, RawEntry[]][] | Record<string, RawEntry[]> | null): RawEntry[] => {
  if (streams === null) return []
  return (Array.isArray(streams) ? streams[0]?.[1] : Object.values(streams)[0]) ?? []
}
