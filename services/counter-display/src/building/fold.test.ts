import type { BuildingId } from '@antrean/contracts'
import { freshBuilding, LivedDay, randomDay } from '@antrean/test-kit'
import fc from 'fast-check'
import type { Redis } from 'ioredis'
import t from 'tap'
import { everyView } from '../tests/every-view.ts'
import type { Building } from './building.ts'
import { loadBuilding } from './load.ts'

const load = async (redis: Redis, id: BuildingId): Promise<Building> => {
  const loaded = await loadBuilding(redis, id)
  if (!loaded) throw new Error(`there is no building ${id}`)
  return loaded.building
}

const eachOnce = ['ticket.no-show', 'ticket.cancelled', 'ticket.recalled', 'ticket.served', 'ticket.returned', 'ticket.parked'] as const
const andThese = [
  'ticket.unparked',
  'ticket.transferred',
  'ticket.added',
  'ticket.undone',
  'ticket.marked',
  'ticket.came-back',
  'visit.walked-in',
  'visit.priority-changed',
] as const
const ofBuilding = ['service.suspended', 'service.resumed', 'counter.services-set', 'day.closed', 'day.reopened'] as const

t.test('views of a folded building are those of a fresh snapshot, after any events and however they are batched', async (t) => {
  const seen = new Set<string>()
  let readAnew = 0
  await fc.assert(
    fc.asyncProperty(randomDay({ minLength: 60, maxLength: 160 }), fc.integer({ min: 1, max: 7 }), async (acts, batch) => {
      const fresh = await freshBuilding(t)
      const day = new LivedDay(fresh)
      let folded = await load(fresh.redis, fresh.building)
      let read = 0
      await day.begin()
      for (const act of acts) {
        await day.live(act)
        const entries = day.entries.slice(read)
        if (entries.length < batch) continue
        read += entries.length
        if (folded.knows(entries)) folded.apply(entries)
        else {
          readAnew += 1
          folded = await load(fresh.redis, fresh.building)
        }
      }
      folded.apply(day.entries.slice(read))
      for (const { event } of day.entries) seen.add(event.type)
      t.strictSame(everyView(folded, day.tokens), everyView(await load(fresh.redis, fresh.building), day.tokens))
    }),
    { numRuns: 40, seed: 20261123 },
  )
  for (const type of [...eachOnce, ...andThese, ...ofBuilding]) t.ok(seen.has(type), type)
  t.ok(readAnew > 0, `${readAnew} times a departed visit was brought back`)
})
