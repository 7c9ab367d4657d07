import { readSnapshot } from '@antrean/event-stream'
import { accepted, freshBuilding, refusedWith, repeated, sameFoldedAndRead, smallCatalogue } from '@antrean/test-kit'
import t from 'tap'
import { publicationOf } from './publication.ts'

t.test('readers get the catalogue, and scripts what is new in it', async (t) => {
  const kit = await freshBuilding(t)
  const next = smallCatalogue(kit.building, 2)
  const [first] = next.agencies[0]?.services ?? []
  if (first) first.id = 'ktp-el'
  next.counters = [{ ...(next.counters[0] as (typeof next.counters)[0]), services: ['ktp-el'] }]
  accepted(await kit.transitions.publishCatalogue({ building: kit.building, by: 'admin' }, publicationOf(next)))
  t.same((await readSnapshot(kit.redis, kit.building)).catalogue, next)
  accepted(await kit.commands.issue(['ktp-el']))
  await refusedWith(t, kit, 'SERVICE_UNKNOWN', () => kit.commands.issue(['ktp']))
  await refusedWith(t, kit, 'COUNTER_UNKNOWN', () => kit.commands.open('c2'))
  await sameFoldedAndRead(t, kit)
})

t.test('the same key publishes once', async (t) => {
  const kit = await freshBuilding(t)
  const words = publicationOf(smallCatalogue(kit.building, 2))
  await repeated(t, kit, (key) => kit.transitions.publishCatalogue({ building: kit.building, by: 'admin', ...key }, words))
})
