import type { BuildingState, Entry } from '@antrean/contracts'
import { type Act, entriesOf, freshInstallation, LivedDay, randomDay, sameFoldedAndRead, smallCatalogueWith } from '@antrean/test-kit'
import fc from 'fast-check'
import t from 'tap'
import { loseAndRestore } from './lose-and-restore.ts'

const hour = 3_600_000

/** But for what an epoch changes. */
const kept = ({ cursor: _c, lastAt: _l, sequences: _s, ...state }: BuildingState) => state

/** The day ends after every thirty acts, and a morning comes. */
const inDays = (acts: Act[]): Act[] =>
  acts.flatMap((act, i): Act[] => (i % 30 === 29 ? [act, { ...act, what: 'closeDay', pick: 0 }] : [act]))

t.test('whatever a building lived through in days, a loss of Redis changes nothing of it', { timeout: 300_000 }, async (t) => {
  const acts = randomDay({ minLength: 60, maxLength: 150 })
  await fc.assert(
    fc.asyncProperty(fc.tuple(acts, acts), async (parts) => {
      const beginsAt = Date.now() - 8 * 24 * hour
      const catalogue = smallCatalogueWith({ carryOver: true }, ['ktp', 'sim'])
      const place = await freshInstallation(t, { catalogue, beginsAt })
      const day = new LivedDay(place, beginsAt)
      const all = new Map<string, Entry>()
      const happened = async () => {
        for (const entry of await entriesOf(place.redis, place.building)) all.set(entry.cursor, entry)
        return [...all.values()]
      }
      await day.begin()
      for (const part of parts) {
        for (const act of inDays(part)) await day.live(act)
        const before = await sameFoldedAndRead(t, place, await happened())
        await loseAndRestore(t, place)
        const after = await sameFoldedAndRead(t, place, await happened())
        t.strictSame(kept(after), kept(before))
      }
    }),
    { numRuns: 4, endOnFailure: true },
  )
})
