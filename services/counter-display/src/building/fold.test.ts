import type { BuildingId } from '@antrean/contracts'
import { entriesOf, freshBuilding } from '@antrean/test-kit'
import fc from 'fast-check'
import type { Redis } from 'ioredis'
import t from 'tap'
import { everyView } from '../tests/every-view.ts'
import { acts, perform } from '../tests/random-day.ts'
import type { Building } from './building.ts'
import { loadBuilding } from './load.ts'

const load = async (redis: Redis, id: BuildingId): Promise<Building> => {
  const loaded = await loadBuilding(redis, id)
  if (!loaded) throw new Error(`there is no building ${id}`)
  return loaded.building
}

t.test('views of a folded building are those of a fresh snapshot, after any events and however they are batched', async (t) => {
  const seen = new Set<string>()
  await fc.assert(
    fc.asyncProperty(acts, fc.integer({ min: 1, max: 7 }), async (day, batch) => {
      const fresh = await freshBuilding(t)
      const folded = await load(fresh.redis, fresh.building)
      const known = (await entriesOf(fresh.redis, fresh.building)).length
      const tokens = await perform(fresh, day)
      const entries = (await entriesOf(fresh.redis, fresh.building)).slice(known)
      for (const { event } of entries) seen.add(event.type)
      for (let i = 0; i < entries.length; i += batch) folded.apply(entries.slice(i, i + batch))
      t.strictSame(everyView(folded, tokens), everyView(await load(fresh.redis, fresh.building), tokens))
    }),
    { numRuns: 20, seed: 20261123 },
  )
  t.ok(
    seen.has('ticket.no-show') && seen.has('ticket.cancelled') && seen.has('ticket.recalled') && seen.has('ticket.served'),
    [...seen].join(),
  )
})
