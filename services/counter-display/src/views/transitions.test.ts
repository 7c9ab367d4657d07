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

/** c1 and c3 are open, and so many wait for `ktp`. */
const waitingForKtp = async (t: Test, count: number) => {
  const fresh = await freshBuilding(t)
  await fresh.commands.open('c1')
  await fresh.commands.open('c3')
  const visits = []
  for (let i = 0; i < count; i += 1) visits.push(await arrive(fresh, ['ktp']))
  return { ...fresh, fresh, visits, tickets: visits.map(({ ticket }) => ticket) }
}

t.test('who was sent to one counter is listed there alone, without its handicap, and the phone is told the counter', async (t) => {
  const { fresh, commands, visits } = await waitingForKtp(t, 2)
  const { event: call } = accepted(await commands.callNext('c1'))
  const { event } = accepted(await commands.transfer('c1', call.ticket, { service: 'kk', toCounter: 'c3', place: 'kept' }))
  const token = visits[0]?.token as string
  const views = await shown(fresh, token)
  t.match(views['counter:c3'], {
    next: [{ id: event.to.id, place: { origin: 'transferred', forThisCounter: true, handicapMinutes: 0 } }, { service: 'ktp' }],
    ...{ waitingHere: 1, waiting: { ktp: 1, kk: 0 } },
  })
  t.match(views['counter:c1'], {
    next: [{ service: 'ktp' }],
    waitingHere: 0,
    undoable: { type: 'ticket.transferred', ticket: call.ticket },
  })
  t.match(views[`visit:${token}`], { tickets: [{ state: 'transferred' }, { state: 'waiting', ahead: 0, forCounter: { label: '3' } }] })
  t.match(views['monitor'], { 'agency:disdukcapil': { arrived: 3, transferred: 1, waiting: 2 } })
})

t.test('why a ticket stands where it does: its place, the credit of its class, the handicap, and how it came there', async (t) => {
  const { fresh, commands, tickets, visits } = await waitingForKtp(t, 3)
  const { event: prior } = accepted(await commands.issue(['kk'], { priority: 'lansia' }))
  const { next } = (await shown(fresh))['counter:c3'] as { next: { id: string; place: { placeAt: number } }[] }
  const place = { origin: 'entered', forThisCounter: false }
  t.match(next[0], { id: prior.tickets[0]?.id, place: { ...place, placeAt: prior.at, creditMinutes: 20, handicapMinutes: 10 } })
  t.match(next[1], { id: tickets[0], waitedSince: visits[0]?.event.at, place: { ...place, creditMinutes: 0, handicapMinutes: 0 } })

  await commands.call('c1', tickets[0] as string, { reason: 'vulnerable' })
  await commands.markNoShow('c1', tickets[0] as string)
  await commands.returnTicket(tickets[0] as string)
  t.match((await shown(fresh))['counter:c1']?.['next'], [{}, {}, {}, { id: tickets[0], place: { origin: 'returned' } }])
})

t.test('parked tickets and no-shows are listed wherever they may be called, with the counter at which their visitor is', async (t) => {
  const { fresh, commands, tickets } = await waitingForKtp(t, 2)
  const [parked, missed] = tickets as [string, string]
  await commands.callNext('c1')
  await commands.park('c1', parked)
  await commands.callNext('c3')
  await commands.markNoShow('c3', missed)
  const views = await shown(fresh)
  for (const counter of ['counter:c1', 'counter:c3'])
    t.match(views[counter], { parked: [{ id: parked, counter: 'c1', visitorAt: null }], noShows: [{ id: missed, counter: 'c3' }] }, counter)
  t.match(views['counter:c4'], { parked: [], noShows: [] })
  t.match(views['monitor'], { total: { parked: 1, noShow: 1, visitors: 1 } })
  await commands.returnTicket(missed)
  t.match(
    await shown(fresh),
    { 'counter:c1': { noShows: [] }, monitor: { total: { noShow: 0, visitors: 2 } } },
    'it came back and counts no more',
  )
})

t.test('a suspended service calls nobody, and every screen says why and since when', async (t) => {
  const { fresh, commands, visits } = await waitingForKtp(t, 1)
  const { event } = accepted(await commands.suspend('ktp'))
  const suspension = { cause: 'system-down', since: event.at }
  const token = visits[0]?.token as string
  const views = await shown(fresh, token)
  t.match(views['service:ktp'], { service: { suspended: suspension, waiting: 1 } })
  t.match(views['counter:c1'], { next: [], waiting: { ktp: 1 }, suspended: { ktp: suspension } })
  t.match(views['monitor'], { total: { suspended: 1 }, 'agency:disdukcapil': { suspended: [{ service: 'ktp', ...suspension }] } })
  t.match(views[`visit:${token}`], { tickets: [{ suspended: suspension }] })
  await commands.resume('ktp')
  t.match(await shown(fresh), { 'counter:c1': { suspended: {}, next: [{}] }, 'service:ktp': { service: { suspended: null } } })
})

t.test('what was set for a counter holds everywhere instead of the catalogue', async (t) => {
  const { fresh, commands } = await waitingForKtp(t, 1)
  await commands.setServices('c3', ['sim'])
  const views = await shown(fresh)
  t.match(views['counter:c3'], { counter: { services: ['sim'], asCatalogued: false }, next: [], waiting: { sim: 0 } })
  t.match(views['service:ktp'], { service: { openCounters: 1 } })
  t.match(views['service:sim'], { service: { openCounters: 1 } })
  await commands.setServices('c3', [])
  t.match(await shown(fresh), { 'counter:c3': { counter: { services: ['ktp', 'kk'], asCatalogued: true } } })
})

t.test('the last command can be taken back until somebody has gone on, and then stands nowhere', async (t) => {
  const { fresh, commands, tickets } = await waitingForKtp(t, 2)
  const [first, second] = tickets as [string, string]
  const call = accepted(await commands.callNext('c1'))
  t.match((await shown(fresh))['counter:c1'], { undoable: { event: call.cursor, type: 'ticket.called', ticket: first } })
  accepted(await commands.undo('c1'))
  t.match(await shown(fresh), { 'counter:c1': { undoable: null, ticket: null, next: [{ id: first }] }, 'board:north': { calls: [] } })

  await commands.callNext('c1')
  await commands.park('c1', first)
  await commands.unpark(first)
  t.match((await shown(fresh))['counter:c1'], { undoable: null }, 'somebody has gone on')
  await commands.callNext('c3')
  await commands.serve('c3', first)
  await commands.finish('c3', first)
  t.match(await shown(fresh), { monitor: { total: { served: 1, visitors: 1 } }, 'counter:c3': { undoable: { type: 'ticket.served' } } })
  accepted(await commands.undo('c3'))
  t.match(await shown(fresh), { monitor: { total: { served: 0, visitors: 2 } }, 'counter:c3': { ticket: { id: first, state: 'serving' } } })
  t.match((await shown(fresh))['counter:c1'], { next: [{ id: second }] })
})

t.test('the monitor knows when a service has lasted too long', async (t) => {
  const { fresh, commands } = await waitingForKtp(t, 1)
  const { ticket } = accepted(await commands.callNext('c1')).event
  t.match((await shown(fresh))['monitor'], { 'counter:c1': { ticketState: 'called', overdueAt: null } })
  const { at } = accepted(await commands.serve('c1', ticket)).event
  t.match((await shown(fresh))['monitor'], { 'counter:c1': { overdueAt: at + 60 * 60_000 } })
})
