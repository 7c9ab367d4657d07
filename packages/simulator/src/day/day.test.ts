import { readFile } from 'node:fs/promises'
import t, { type Test } from 'tap'
import { arrivalsOfDay } from './arrivals.ts'
import { aroundTheClock, Demand, officeHours } from './demand.ts'
import { createRandom } from './random.ts'
import { drawErrand, drawVisitor, habits, type Visitor } from './visitor.ts'

const demand = Demand.parse(JSON.parse(await readFile(new URL('../../buildings/padang/demand.json', import.meta.url), 'utf8')))
const midnight = Date.parse('2026-11-23T00:00:00+07:00')
const hourOf = (at: number): number => Math.floor((at - midnight) / 3_600_000)

const dayOf = (seed: string, visitsPerDay: number, byHour = officeHours) => {
  const random = createRandom(seed)
  return arrivalsOfDay(random, { visitsPerDay, byHour, midnight }).map((at) => ({ at, visitor: drawVisitor(random, demand, habits) }))
}
const seeds = Array.from({ length: 40 }, (_, i) => `seed ${i}`)
const share = <T>(all: T[], of: (one: T) => boolean): number => all.filter(of).length / all.length
const near = (t: Test, found: number, expected: number, within: number, what: string) =>
  t.ok(Math.abs(found - expected) <= within, `${what}: ${found.toFixed(3)}, expected ${expected} ± ${within}`)

t.test('the same seed gives the same day', async (t) => {
  const told = (seed: string) => JSON.stringify(dayOf(seed, 350))
  t.equal(told('padang'), told('padang'))
  t.not(told('padang'), told('batu'))
})

for (const kind of ['normal', 'busy'] as const)
  t.test(`on ${kind} days as many come as the building expects, 60 % of them before 11.00`, async (t) => {
    const days = seeds.map((seed) => dayOf(seed, demand.visitsPerDay[kind]))
    const all = days.flat()
    near(t, all.length / days.length / demand.visitsPerDay[kind], 1, 0.02, 'visits a day')
    near(
      t,
      share(all, ({ at }) => hourOf(at) < 11),
      0.6,
      0.02,
      'before 11.00',
    )
    t.ok(
      all.every(({ at }) => hourOf(at) >= 8 && hourOf(at) < 16),
      'nobody outside the office hours',
    )
  })

t.test('people come in order, at any hour where the building never closes', async (t) => {
  const arrivals = dayOf('night', demand.visitsPerDay.demo, aroundTheClock).map(({ at }) => at)
  t.same(
    arrivals,
    arrivals.toSorted((a, b) => a - b),
  )
  t.equal(new Set(arrivals.map(hourOf)).size, 24)
})

t.test('visitors want what the building expects', async (t) => {
  const visitors = seeds.flatMap((seed) => dayOf(seed, 350)).map(({ visitor }) => visitor)
  const agencyOf = new Map(Object.entries(demand.agencies).flatMap(([id, { services }]) => Object.keys(services).map((s) => [s, id])))
  const first = ({ services }: Visitor) => agencyOf.get(services[0] ?? '')
  near(
    t,
    share(visitors, (v) => first(v) === 'disdukcapil'),
    0.4,
    0.02,
    'Disdukcapil',
  )
  near(
    t,
    share(visitors, (v) => first(v) === 'polresta'),
    0.25,
    0.02,
    'the next largest agency',
  )
  near(
    t,
    share(visitors, (v) => v.services.length > 1),
    0.3,
    0.03,
    'several services',
  )
  near(
    t,
    share(visitors, (v) => v.priority !== null),
    0.112,
    0.02,
    'priority',
  )
  t.ok(
    visitors.every((v) => v.services.length > 0 && new Set(v.services).size === v.services.length),
    'each service once',
  )
})

t.test('a service takes about as long as its standard says, and some do not come', async (t) => {
  const random = createRandom('errands')
  const errands = Array.from({ length: 20_000 }, () => drawErrand(random, 600_000, habits))
  near(t, errands.reduce((sum, { serviceMs }) => sum + serviceMs, 0) / errands.length / 600_000, 0.9, 0.02, 'of the standard')
  near(
    t,
    share(errands, ({ comes }) => !comes),
    habits.noShow,
    0.01,
    'no-shows',
  )
})
