import { accepted, type FreshBuilding, freshBuilding, officerOf, sameFoldedAndRead, smallCatalogue } from '@antrean/test-kit'
import t from 'tap'

const services = ['ktp', 'kk', 'sim', 'skck', 'teller']
const officers = Array.from({ length: 40 }, (_, i) => `k${i + 1}`)

/** Forty counters, each for two of the five services. */
const wide = (building: string) => {
  const catalogue = smallCatalogue(building)
  const [first] = catalogue.counters
  if (first)
    catalogue.counters = officers.map((id, i) => ({
      ...first,
      id,
      label: String(i + 1),
      services: [services[i % 5] as string, services[(i + 1) % 5] as string],
    }))
  return catalogue
}

/** One kiosk gives its share of the numbers, one after the other; sixteen of them do so at once. */
const kiosk = async ({ commands }: FreshBuilding, numbers: string[], share: number, first: number): Promise<void> => {
  for (let i = 0; i < share; i++) numbers.push(accepted(await commands.issue([services[(first + i) % 5] as string])).event.number)
}

/** Calls and serves until all tickets were called by somebody. */
const officer = async ({ commands }: FreshBuilding, counter: string, called: string[], all: number): Promise<void> => {
  while (called.length < all) {
    const reply = await commands.callNext(counter)
    if (!('event' in reply)) continue
    called.push(reply.event.ticket)
    accepted(await commands.serve(counter, reply.event.ticket))
    accepted(await commands.finish(counter, reply.event.ticket))
  }
}

t.test('forty officers call two hundred tickets from sixteen kiosks at once: every number unique, every ticket called once', async (t) => {
  for (let run = 1; run <= 20; run++) {
    const kit = await freshBuilding(t, { catalogue: wide })
    for (const counter of officers) accepted(await kit.commands.open(counter))
    const numbers: string[] = []
    const called: string[] = []
    const shares = Array.from({ length: 16 }, (_, i) => (i < 8 ? 12 : 13))
    await Promise.all([
      ...shares.map((share, i) => kiosk(kit, numbers, share, i + run)),
      ...officers.map((counter) => officer(kit, counter, called, 200)),
    ])
    t.equal(new Set(numbers).size, 200, `run ${run}: 200 numbers`)
    t.equal(new Set(called).size, 200, `run ${run}: each called once`)
    t.equal(called.length, 200)
    const { counters, tickets } = await sameFoldedAndRead(t, kit)
    t.equal(tickets.size, 0, 'all served')
    t.same(
      [...counters.values()].filter((counter) => counter.ticket !== null || counter.officer !== officerOf(counter.id)),
      [],
    )
    kit.redis.disconnect()
  }
})
