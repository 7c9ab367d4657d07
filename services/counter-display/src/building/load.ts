import type { BuildingId, BuildingState, Entry } from '@antrean/contracts'
import { serviceDay } from '@antrean/domain'
import { readBack, readSnapshot } from '@antrean/event-stream'
import type { Redis } from 'ioredis'
import { Building } from './building.ts'
import { emptyDay, recordDay } from './day-record.ts'

export interface Loaded {
  building: Building
  /** Today's entries up to the snapshot's cursor, the oldest first. */
  today: Entry[]
}

const entriesOfDay = async (
  redis: Redis,
  building: BuildingId,
  { cursor, lastAt }: BuildingState,
  zone: Parameters<typeof serviceDay>[1],
) => {
  const day = serviceDay(lastAt, zone)
  const entries: Entry[] = []
  for await (const entry of readBack(redis, building, cursor)) {
    if (serviceDay(entry.event.at, zone) !== day) break
    entries.push(entry)
  }
  return entries.reverse()
}

/** A building from its snapshot, with today's record read back from the stream; null when no catalogue was ever published. */
export const loadBuilding = async (redis: Redis, id: BuildingId): Promise<Loaded | null> => {
  const { state, catalogue } = await readSnapshot(redis, id)
  if (!catalogue) return null
  const today = await entriesOfDay(redis, id, state, catalogue.timeZone)
  const day = today.reduce((record, entry) => recordDay(record, entry, catalogue.timeZone), emptyDay(null))
  return { building: new Building(state, catalogue, day), today }
}
