import type { ServiceView } from '@antrean/contracts'
import { accepted, type FreshBuilding, freshBuilding } from '@antrean/test-kit'
import t, { type Test } from 'tap'
import { loadBuilding } from '../building/load.ts'
import { everyView } from '../tests/every-view.ts'
import { arrive } from '../tests/visitor.ts'

/** All views of a building as it stands in Redis. */
const shown = async ({ redis, building }: FreshBuilding, ...tokens: string[]) => {
  const loaded = await loadBuilding(redis, building)
  if (!loaded) throw new Error('there is no building')
  return everyView(loaded.building, tokens) as Record<string, Record<string, unknown>>
}

/** c1 and c3 are open; two wait for `ktp` and one for `kk`, in this order. */
const threeWaiting = async (t: Test) => {
  const fresh = await freshBuilding(t)
  await fresh.commands.open('c1')
  await fresh.commands.open('c3')
  const visits = [await arrive(fresh, ['ktp', 'sim']), await arrive(fresh, ['kk']), await arrive(fresh, ['ktp'])] as const
  return { fresh, visits }
}

t.test('a board shows the counters of its zone that are not closed, and calls with the newest first', async (t) => {
  const { fresh } = await threeWaiting(t)
  const [first, second] = [accepted(await fresh.commands.callNext('c1')), accepted(await fresh.commands.callNext('c3'))]
  await fresh.commands.serve('c1', first.event.ticket)
  const { 'board:north': north, 'board:south': south } = await shown(fresh)
  t.same(Object.keys(north ?? {}), ['building', 'calls', 'counter:c1', 'counter:c3'])
  t.match(north, {
    calls: [
      { call: second.cursor, label: '3' },
      { call: first.cursor, label: '1' },
    ],
  })
  t.match(north?.['counter:c1'], { number: first.event.number, ticketState: 'serving', calledAt: first.event.at })
  t.same(south?.['calls'], [])
  await fresh.commands.finish('c1', first.event.ticket)
  const later = (await shown(fresh))['board:north']
  t.match(later, { 'counter:c1': { number: null, calledAt: null }, calls: [{}, { number: first.event.number }] }, 'a call stays listed')
})

t.test('a counter lists who waits in the order in which it would call them, and counts all of them', async (t) => {
  const { fresh, visits } = await threeWaiting(t)
  const [first, second, third] = visits
  const { 'counter:c1': c1, 'counter:c3': c3, 'counter:c5': c5 } = await shown(fresh)
  t.match(c1, { next: [{ id: first.ticket }, { id: second.ticket }, { id: third.ticket }], waiting: { ktp: 2, kk: 1 } })
  t.match(c3, { next: [{ id: first.ticket }, { id: third.ticket }, { id: second.ticket }] }, 'kk is treated as later at c3')
  t.match(c5, { counter: { state: 'closed', officer: null }, ticket: null, next: [], waiting: { skck: 0 } })
  const call = accepted(await fresh.commands.callNext('c3'))
  t.match((await shown(fresh))['counter:c3']?.['ticket'], {
    id: call.event.ticket,
    state: 'called',
    others: [{ service: 'sim', state: 'deferred' }],
  })
})

t.test('a service tells how many wait, since when, and how many counters are open for it', async (t) => {
  const { fresh, visits } = await threeWaiting(t)
  const views = await shown(fresh)
  t.match(views['service:ktp'], { service: { id: 'ktp', waiting: 2, oldestSince: visits[0].event.at, openCounters: 2, suspended: null } })
  t.same(views['service:teller'], {
    service: {
      ...{ id: 'teller', waiting: 0, oldestSince: null, openCounters: 0, suspended: null },
      ...{ expected: null, expectedOfClass: {}, closesBefore: null },
    },
  })
})

t.test('everybody is told for how long one is likely to wait, or nothing where no counter is open', async (t) => {
  const { fresh, visits } = await threeWaiting(t)
  const tokens = visits.map(({ token }) => token)
  const before = await shown(fresh, ...tokens)
  const [now, afterOne] = [
    { fromMinutes: 0, toMinutes: 5 },
    { fromMinutes: 0, toMinutes: 20 },
  ]
  t.match(before[`visit:${tokens[0]}`], { tickets: [{ expected: now }, { service: 'sim', expected: null }] })
  t.match(before[`visit:${tokens[1]}`], { tickets: [{ expected: afterOne }] })
  t.match(before['service:ktp'], { service: { expected: afterOne } })
  t.match(before['monitor'], { 'agency:disdukcapil': { expected: afterOne }, 'agency:polresta': { expected: null } })
  await fresh.commands.open('c2')
  t.match((await shown(fresh, ...tokens))[`visit:${tokens[1]}`], { tickets: [{ expected: now }] }, 'one more counter calls')
})

t.test('a class is told another waiting time where its credit puts it ahead, and only there', async (t) => {
  const begins = Date.parse('2026-11-02T01:00:00Z')
  const at = (minutes: number) => ({ at: begins + minutes * 60_000 })
  const fresh = await freshBuilding(t, { beginsAt: begins })
  await fresh.commands.open('c1', at(0))
  const calledAtOnce = { fromMinutes: 0, toMinutes: 5 }
  for (const minutes of [1, 15, 15, 15]) await fresh.commands.issue(['ktp'], at(minutes))
  await fresh.commands.open('c6', at(25))
  const { 'service:ktp': ktp, 'service:teller': teller } = await shown(fresh)
  const { expected, expectedOfClass } = (ktp as ServiceView).service
  t.same(Object.keys(expectedOfClass), ['lansia', 'disabilitas'])
  t.same(expectedOfClass['disabilitas'], calledAtOnce, 'thirty minutes of credit: before all')
  const middle = expectedOfClass['lansia']?.toMinutes ?? 0
  t.ok(calledAtOnce.toMinutes < middle && middle < (expected?.toMinutes ?? 0), 'twenty: after the one who came earlier than that')
  t.match(teller, { service: { expected: calledAtOnce, expectedOfClass: {} } })
})

t.test('the monitor counts visits and tickets, and keeps the count of those who have gone', async (t) => {
  const { fresh, visits } = await threeWaiting(t)
  const { event } = accepted(await fresh.commands.callNext('c1'))
  await fresh.commands.serve('c1', event.ticket)
  await fresh.commands.finish('c1', event.ticket)
  await fresh.commands.cancel(visits[2].ticket)
  const { monitor } = await shown(fresh)
  t.match(monitor, {
    total: { visitors: 2, waiting: 2, serving: 0, arrived: 3, served: 1, noShow: 0, openCounters: 2, counters: 6 },
    'agency:disdukcapil': { waiting: 1, arrived: 3, served: 1, late: 0, openCounters: 2 },
    'agency:polresta': { waiting: 1, arrived: 1, served: 0 },
    'counter:c5': { state: 'closed', zone: 'south' },
  })
})

t.test('a phone sees its own visit alone: who is ahead, where to go, and when it ended', async (t) => {
  const { fresh, visits } = await threeWaiting(t)
  const [first, , third] = visits
  const before = await shown(fresh, first.token, third.token)
  t.match(before[`visit:${third.token}`], {
    visit: { number: third.event.number, departedAt: null },
    tickets: [{ ahead: 1, counter: null }],
  })
  accepted(await fresh.commands.callNext('c1'))
  const during = await shown(fresh, first.token, third.token)
  t.match(during[`visit:${first.token}`]?.['tickets'], [
    { state: 'called', ahead: null, counter: { label: '1', zone: 'north' } },
    { state: 'deferred' },
  ])
  t.match(during[`visit:${third.token}`], { tickets: [{ ahead: 0 }] })
  const { event } = accepted(await fresh.commands.cancel(third.ticket))
  const after = await shown(fresh, third.token)
  t.match(after[`visit:${third.token}`], {
    visit: { number: third.event.number, arrivedAt: third.event.at, departedAt: event.at },
    tickets: [{ state: 'cancelled', ahead: null }],
  })
})
