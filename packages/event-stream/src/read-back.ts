import type { BuildingId, Cursor, Entry } from '@antrean/contracts'
import type { Redis } from 'ioredis'
import { decodeEntry, type RawEntry } from './entry.ts'
import { eventsKey } from './keys.ts'

const page = 500

/** A building's entries from `last` (with it) backwards, as far as the stream still goes. Throws on an event it does not know. */
export async function* readBack(redis: Redis, building: BuildingId, last: Cursor): AsyncGenerator<Entry> {
  let end: string = last
  for (;;) {
    const raw = (await redis.xrevrange(eventsKey(building), end, '-', 'COUNT', page)) as RawEntry[]
    for (const one of raw) yield decodeEntry(one)
    const oldest = raw.at(-1)
    if (raw.length < page || !oldest) return
    end = `(${oldest[0]}`
  }
}
