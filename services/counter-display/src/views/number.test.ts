import { accepted, type FreshBuilding, freshBuilding } from '@antrean/test-kit'
import t from 'tap'
import { loadBuilding } from '../building/load.ts'
import { arrive } from '../tests/visitor.ts'
import { numberView } from './number.ts'

const shown = async ({ redis, building }: FreshBuilding, number: string) => {
  const loaded = await loadBuilding(redis, building)
  if (!loaded) throw new Error('there is no building')
  return numberView(number).compute(loaded.building)
}

t.test('a number shows the whole visit: each ticket with its state, its place and its wait', async (t) => {
  const fresh = await freshBuilding(t)
  await fresh.commands.open('c1')
  const { event } = await arrive(fresh, ['ktp', 'sim'])
  const { number, visit, tickets } = event
  t.match(await shown(fresh, number), {
    visit: { id: visit, number, priority: null, departedAt: null },
    tickets: [
      { id: tickets[0]?.id, service: 'ktp', state: 'waiting', ahead: 0, enteredAt: event.at, waitingMs: null },
      { service: 'sim', state: 'waiting' },
    ],
  })
  const call = accepted(await fresh.commands.callNext('c1'))
  t.match((await shown(fresh, number)).tickets, [
    { state: 'called', counter: { label: '1' }, waitingMs: call.event.at - event.at },
    { state: 'deferred', waitingMs: null },
  ])
})

t.test('a number whose visit is over shows how it ended, and who may come back', async (t) => {
  const fresh = await freshBuilding(t)
  await fresh.commands.open('c1')
  const { event, ticket } = await arrive(fresh, ['ktp'])
  await fresh.commands.callNext('c1')
  await fresh.commands.serve('c1', ticket)
  const { at } = accepted(await fresh.commands.finish('c1', ticket, { outcome: 'berkas-belum-lengkap' })).event
  t.match(await shown(fresh, event.number), {
    visit: { id: event.visit, departedAt: at },
    tickets: [{ id: ticket, state: 'served', mayComeBack: true, counter: { label: '1' } }],
  })
})

t.test('a visit that is over still shows how it ended, and whether the visitor may come back', async (t) => {
  const fresh = await freshBuilding(t)
  await fresh.commands.open('c1')
  const { event, ticket } = await arrive(fresh, ['ktp'])
  await fresh.commands.callNext('c1')
  await fresh.commands.serve('c1', ticket)
  const end = accepted(await fresh.commands.finish('c1', ticket, { outcome: 'berkas-belum-lengkap' })).event
  t.match(await shown(fresh, event.number), {
    visit: { id: event.visit, departedAt: end.at },
    tickets: [{ id: ticket, state: 'served', outcome: 'berkas-belum-lengkap', mayComeBack: true, waitingMs: null }],
  })
  await fresh.commands.comeBack(ticket)
  t.match(await shown(fresh, event.number), { visit: { departedAt: null }, tickets: [{ mayComeBack: false }, { state: 'waiting' }] })
})

t.test('a number that nobody has had today shows nobody', async (t) => {
  const fresh = await freshBuilding(t)
  t.same(await shown(fresh, 'A-900'), { visit: null, tickets: [] })
})
