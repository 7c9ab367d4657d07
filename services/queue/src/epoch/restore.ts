import type { BuildingId, BuildingState, Catalogue } from '@antrean/contracts'
import { buildingKey, type RawEntry, stateKey } from '@antrean/event-stream'
import type { Redis } from 'ioredis'
import { loadText } from '../transitions/define-transition.ts'
import { runScript } from '../transitions/run-script.ts'
import { restoredWrites, type Write } from './restored-writes.ts'

const script = loadText(new URL('./restore.lua', import.meta.url))
const wordsPerChunk = 4_000

const chunks = function* (writes: Write[]): Generator<(string | number)[]> {
  let words: (string | number)[] = []
  for (const write of writes) {
    words.push(write.length, ...write)
    if (words.length < wordsPerChunk) continue
    yield words
    words = []
  }
  if (words.length > 0) yield words
}

/** What Redis still has of the building, which is older than history. */
const leftovers = async (redis: Redis, building: BuildingId): Promise<Write[]> => {
  const prefix = buildingKey(building, '')
  const names = new Set<string>()
  for await (const keys of redis.scanStream({ match: `${prefix}*`, count: 1_000 }))
    for (const key of keys) names.add(key.slice(prefix.length))
  return [...names].map((name): Write => ['DEL', name])
}

/** What history keeps of a building, all of it at one cursor. */
export interface Kept {
  /** What the stream held: the last 36 hours. */
  events: RawEntry[]
  state: BuildingState
}

/** Writes the keys of an unconfirmed building as history knows them. Cut short, it is done again from the start. */
export const restore = async (
  redis: Redis,
  building: BuildingId,
  { events, state }: Kept,
  catalogue: Catalogue | null,
  now: number,
): Promise<void> => {
  const writes = [...(await leftovers(redis, building)), ...restoredWrites(state, events, catalogue, now)]
  for (const words of chunks(writes)) await runScript(redis, script, stateKey(building), words)
}
