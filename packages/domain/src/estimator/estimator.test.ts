import type { LiveTicket } from '@antrean/contracts'
import fc from 'fast-check'
import t from 'tap'
import { expectedHoldMs, remainingHoldMs } from './hold-time.ts'
import { rangeOf } from './range.ts'
import { runAhead, type Scene } from './run-ahead.ts'

const minute = 60_000
const now = 1_000 * minute

const ticket = (id: string, over: Partial<LiveTicket> = {}): LiveTicket => ({
  ...{ id, visit: `v-${id}`, number: 'A-001', service: 'ktp', state: 'waiting', day: '2026-11-23', priority: null },
  ...{ score: now - 30 * minute, entry: 1, enteredAt: now, since: now, waitedMs: 0, waitingMs: null, calledAt: null },
  ...{
    callCount: 0,
    recallCount: 0,
    returnCount: 0,
    servingAt: null,
    servedMs: 0,
    endedAt: null,
    outcome: null,
    counter: null,
    forCounter: null,
  },
  ...{ promisedMs: 0, countsFrom: null },
  ...over,
})
const queue = (n: number, over: Partial<LiveTicket> = {}): LiveTicket[] =>
  Array.from({ length: n }, (_, i) => ticket(`${over.service ?? 'ktp'}-${i}`, { entry: i + 1, score: now - (n - i) * minute, ...over }))
const counter = (id: string, services = ['ktp'], holds: LiveTicket | null = null, backAt: number | null = null) => ({
  ...{ id, services, holds, backAt },
})
const scene = (over: Partial<Scene>): Scene => ({
  ...{
    now,
    tickets: [],
    counters: [],
    suspended: new Set(),
    holdMs: () => 10 * minute,
    newcomers: ['ktp', 'kk'].map((service) => ({ service, creditMinutes: 0 })),
  },
  ...over,
})
const inMinutes = (over: Partial<Scene>) => {
  const { tickets, newcomers } = runAhead(scene(over))
  const minutes = (all: Iterable<readonly [string, { ms: number } | undefined]>) =>
    Object.fromEntries([...all].map(([id, expected]) => [id, (expected?.ms ?? Number.NaN) / minute]))
  return { tickets: minutes(tickets), newcomers: minutes([...newcomers].map(([service, of]) => [service, of.get(0)] as const)) }
}

t.test('with one counter each waits for all before, and a newcomer for everybody', async (t) => {
  const { tickets, newcomers } = inMinutes({ tickets: queue(3), counters: [counter('c1')] })
  t.same(tickets, { 'ktp-0': 0, 'ktp-1': 10, 'ktp-2': 20 })
  t.same(newcomers, { ktp: 30 })
})

t.test('who is put ahead goes before those who came within their credit, and asking for classes moves nobody', async (t) => {
  const credits = [0, 2, 30].map((creditMinutes) => ({ service: 'ktp', creditMinutes }))
  const counters = [counter('c1')]
  const asked = runAhead(scene({ tickets: queue(3), counters, newcomers: credits }))
  t.same(
    [...(asked.newcomers.get('ktp') ?? [])].map(([credit, { ms }]) => [credit, ms / minute]),
    [
      [30, 0],
      [2, 20],
      [0, 30],
    ],
  )
  t.same(asked.tickets, runAhead(scene({ tickets: queue(3), counters, newcomers: [] })).tickets)
})

t.test('what a counter holds takes what is left of its time, and a third of a usual time when that is over', async (t) => {
  const held = (since: number) => ticket('held', { state: 'serving', calledAt: now - since * minute })
  t.same(inMinutes({ counters: [counter('c1', ['ktp'], held(4))] }).newcomers, { ktp: 6 })
  t.same(inMinutes({ counters: [counter('c1', ['ktp'], held(60))] }).newcomers, { ktp: 10 / 3 })
})

t.test('nothing is known where no counter calls: none open, the service suspended, sent to a counter that is away', async (t) => {
  t.same(inMinutes({ tickets: queue(2) }), { tickets: {}, newcomers: {} })
  t.same(inMinutes({ tickets: queue(2), counters: [counter('c1')], suspended: new Set(['ktp']) }), { tickets: {}, newcomers: {} })
  const sent = ticket('sent', { forCounter: 'c9' })
  t.same(inMinutes({ tickets: [sent], counters: [counter('c1')] }), { tickets: {}, newcomers: { ktp: 0 } })
})

t.test('who is away calls again when likely to be back, and alone says nothing', async (t) => {
  const away = counter('c2', ['ktp'], null, now + 12 * minute)
  t.same(inMinutes({ tickets: queue(3), counters: [counter('c1'), away] }).tickets, { 'ktp-0': 0, 'ktp-1': 10, 'ktp-2': 12 })
  t.same(inMinutes({ tickets: queue(3), counters: [away] }), { tickets: {}, newcomers: {} })
})

t.test('a counter that treats a service as later takes its own first', async (t) => {
  const tickets = [...queue(1), ticket('kk', { service: 'kk', score: now - 5 * minute })]
  const helping = { ...counter('c1', ['kk', 'ktp']), handicaps: { ktp: 20 } }
  t.same(inMinutes({ tickets, counters: [helping] }).tickets, { kk: 0, 'ktp-0': 10 })
  t.same(inMinutes({ tickets, counters: [{ ...helping, handicaps: { ktp: 0 } }] }).tickets, { kk: 0, 'ktp-0': 10 })
  t.same(inMinutes({ tickets: [ticket('old', { score: now - 60 * minute }), tickets[1] as LiveTicket], counters: [helping] }).tickets, {
    old: 0,
    kk: 10,
  })
})

t.test('who is sent to one counter is called by it alone', async (t) => {
  const sent = ticket('sent', { forCounter: 'c2', score: now - 60 * minute })
  const busy = counter('c2', ['ktp'], ticket('held', { state: 'serving', calledAt: now }))
  t.same(inMinutes({ tickets: [sent, ...queue(1)], counters: [counter('c1'), busy] }).tickets, { 'ktp-0': 0, sent: 10 })
})

t.test('a visitor who is at another counter is called when done there, and others go before meanwhile', async (t) => {
  const at = ticket('there', { visit: 'v', service: 'kk', state: 'serving', calledAt: now - 3 * minute })
  const deferred = ticket('deferred', { visit: 'v', state: 'deferred', score: now - 60 * minute })
  const counters = [counter('c1'), counter('c2', ['kk'], at)]
  t.same(inMinutes({ tickets: [deferred], counters }).tickets, { deferred: 7 })
  t.same(inMinutes({ tickets: [deferred, ...queue(1)], counters }).tickets, { 'ktp-0': 0, deferred: 10 })
})

t.test('a visit that waits at two services is at one counter at a time', async (t) => {
  const tickets = [ticket('a', { visit: 'v' }), ticket('b', { visit: 'v', service: 'kk' })]
  t.same(inMinutes({ tickets, counters: [counter('c1'), counter('c2', ['kk'])] }).tickets, { a: 0, b: 10 })
})

t.test('a range is in fives, holds the expectation, and is wider where less averages out', async (t) => {
  const ms = fc.integer({ min: 0, max: 600 * minute })
  fc.assert(
    fc.property(ms, fc.integer({ min: 0, max: 60 }), (ms, before) => {
      const { fromMinutes, toMinutes } = rangeOf({ ms, before })
      t.ok(fromMinutes % 5 === 0 && toMinutes % 5 === 0 && fromMinutes >= 0 && toMinutes - fromMinutes >= 5)
      t.ok(fromMinutes * minute <= ms && ms <= toMinutes * minute)
      const surer = rangeOf({ ms, before: before + 10 })
      t.ok(surer.toMinutes <= toMinutes && surer.fromMinutes >= fromMinutes)
    }),
    { numRuns: 200 },
  )
  t.same(rangeOf({ ms: 0, before: 0 }), { fromMinutes: 0, toMinutes: 5 })
})

t.test('few recent times say little, many say almost all', async (t) => {
  t.equal(expectedHoldMs(10), 10 * minute)
  t.equal(expectedHoldMs(10, { count: 5, totalMs: 5 * 20 * minute }), 15 * minute)
  t.ok(expectedHoldMs(10, { count: 95, totalMs: 95 * 20 * minute }) > 19 * minute)
  t.equal(remainingHoldMs(9, 3), 6)
})

const scenes = fc.record({
  waiting: fc.array(
    fc.record({ service: fc.constantFrom('ktp', 'kk'), came: fc.integer({ min: 1, max: 60 }), visit: fc.integer({ max: 9, min: 0 }) }),
    {
      maxLength: 40,
    },
  ),
  desks: fc.array(fc.subarray(['ktp', 'kk'], { minLength: 1 }), { minLength: 1, maxLength: 5 }),
  extra: fc.subarray(['ktp', 'kk'], { minLength: 1 }),
})

t.test(
  'another counter never makes the mean longer by more than one service, and in the mean of all scenes makes it shorter',
  async (t) => {
    let [less, more] = [0, 0]
    fc.assert(
      fc.property(scenes, ({ waiting, desks, extra }) => {
        const tickets = waiting.map(({ service, came, visit }, i) =>
          ticket(`${i}`, { service, visit: `v-${visit}`, score: now - came * minute, entry: i + 1 }),
        )
        const mean = (all: string[][]): number => {
          const counters = all.map((services, i) => counter(`c${i}`, services))
          const known = [...runAhead(scene({ tickets, counters })).tickets.values()]
          return known.length < tickets.length || known.length === 0
            ? Number.NaN
            : known.reduce((sum, { ms }) => sum + ms, 0) / known.length
        }
        const [few, many] = [mean(desks), mean([...desks, extra])]
        if (Number.isNaN(few)) return
        t.ok(many <= few + 10 * minute)
        less += many
        more += few
      }),
      { numRuns: 200, seed: 3 },
    )
    t.ok(less < more, `${less} < ${more}`)
  },
)

t.test('whoever stands later in the same list is not called earlier, where nobody is elsewhere', async (t) => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 40 }), fc.integer({ min: 1, max: 6 }), (n, desks) => {
      const { tickets } = runAhead(scene({ tickets: queue(n), counters: Array.from({ length: desks }, (_, i) => counter(`c${i}`)) }))
      const times = queue(n).map(({ id }) => tickets.get(id)?.ms ?? Number.NaN)
      t.ok(times.every((ms, i) => i === 0 || ms >= (times[i - 1] ?? 0)))
    }),
    { numRuns: 50 },
  )
})
