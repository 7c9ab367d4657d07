import { serviceDay } from '@antrean/domain'
import { accepted, type FreshBuilding, freshBuilding } from '@antrean/test-kit'
import t, { type Test } from 'tap'
import { loadBuilding } from '../building/load.ts'
import { everyView } from '../tests/every-view.ts'
import { arrive } from '../tests/visitor.ts'

const outcome = 'berkas-belum-lengkap'

/** All views of a building as it stands in Redis. */
const shown = async ({ redis, building }: FreshBuilding, ...tokens: string[]) => {
  const loaded = await loadBuilding(redis, building)
  if (!loaded) throw new Error('there is no building')
  return everyView(loaded.building, tokens) as Record<string, Record<string, unknown>>
}

/** Somebody is served at c1. */
const serving = async (t: Test, services = ['ktp']) => {
  const fresh = await freshBuilding(t)
  const { commands } = fresh
  await commands.open('c1')
  const visit = await arrive(fresh, services)
  await commands.callNext('c1')
  await commands.serve('c1', visit.ticket)
  return { fresh, commands, visit }
}

t.test('a counter shows which steps are done, and when', async (t) => {
  const { fresh, commands, visit } = await serving(t)
  t.match((await shown(fresh))['counter:c1'], { ticket: { marks: [] } })
  const foto = accepted(await commands.mark('c1', visit.ticket, 'foto')).event
  const cetak = accepted(await commands.mark('c1', visit.ticket, 'cetak')).event
  const marks = [
    { mark: 'foto', at: foto.at },
    { mark: 'cetak', at: cetak.at },
  ]
  t.match((await shown(fresh))['counter:c1'], { ticket: { marks } })
})

t.test('whoever may come back is listed at every counter that serves them, until they are back', async (t) => {
  const { fresh, commands, visit } = await serving(t)
  const { event } = accepted(await commands.finish('c1', visit.ticket, { outcome }))
  const views = await shown(fresh, visit.token)
  const listed = { id: visit.ticket, number: event.number, service: 'ktp', outcome, since: event.at, counter: 'c1' }
  for (const counter of ['counter:c1', 'counter:c3']) t.same(views[counter]?.['comingBack'], [listed], counter)
  t.same(views['counter:c2']?.['comingBack'], [], 'c2 does not serve it')
  const back = accepted(await commands.comeBack(visit.ticket)).event
  const after = await shown(fresh, visit.token)
  t.match(after['counter:c1'], { comingBack: [], next: [{ id: back.ticket.id }] })
  t.match(after[`visit:${visit.token}`], {
    visit: { departedAt: null },
    tickets: [
      { id: visit.ticket, state: 'served', mayComeBack: false },
      { id: back.ticket.id, state: 'waiting', ahead: 0 },
    ],
  })
})

t.test('a phone still shows how each service of a visit that is over ended, and where to come back to', async (t) => {
  const { fresh, commands, visit } = await serving(t, ['ktp', 'sim'])
  await commands.cancel(visit.event.tickets[1]?.id as string)
  await commands.finish('c1', visit.ticket, { outcome })
  const view = (await shown(fresh, visit.token))[`visit:${visit.token}`]
  t.match(view, {
    visit: { departedAt: Number },
    tickets: [
      { service: 'ktp', state: 'served', outcome, mayComeBack: true, counter: { label: '1' } },
      { service: 'sim', state: 'cancelled', outcome: null, mayComeBack: false, counter: null },
    ],
  })
})

t.test('nobody comes back from an outcome that is final, from a finish that was taken back, or once the day is closed', async (t) => {
  const { fresh, commands, visit } = await serving(t)
  await commands.finish('c1', visit.ticket)
  t.match((await shown(fresh, visit.token))[`visit:${visit.token}`], { tickets: [{ state: 'served', mayComeBack: false }] })
  accepted(await commands.undo('c1'))
  await commands.finish('c1', visit.ticket, { outcome })
  accepted(await commands.undo('c1'))
  t.match((await shown(fresh))['counter:c1'], { comingBack: [], ticket: { id: visit.ticket, state: 'serving' } })
  await commands.finish('c1', visit.ticket, { outcome })
  t.match((await shown(fresh))['counter:c1'], { comingBack: [{ id: visit.ticket }] })
  await commands.closeDay(serviceDay(Date.now(), 'Asia/Jakarta'))
  const closed = await shown(fresh, visit.token)
  t.match(closed['counter:c1'], { comingBack: [] })
  t.match(closed[`visit:${visit.token}`], { tickets: [{ mayComeBack: false }] })
})
