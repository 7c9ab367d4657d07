import {
  accepted,
  type FreshBuilding,
  freshBuilding,
  refusedWith,
  repeated,
  sameFoldedAndRead,
  smallCatalogueWith,
} from '@antrean/test-kit'
import t from 'tap'

const called = async ({ commands }: FreshBuilding, services = ['ktp']) => {
  const { event } = accepted(await commands.issue(services))
  await commands.open('c1')
  return { ticket: accepted(await commands.callNext('c1')).event.ticket, visit: event.visit, tickets: event.tickets.map(({ id }) => id) }
}

t.test('the counter is free, and the visit stays, since the visitor may come back', async (t) => {
  const kit = await freshBuilding(t)
  const { ticket, visit } = await called(kit)
  t.match(await kit.commands.markNoShow('c1', ticket), { event: { departed: false } })
  const state = await sameFoldedAndRead(t, kit)
  t.match(state.visits.get(visit), { departedAt: null })
  t.match(state.counters.get('c1'), { ticket: null, state: 'open' })
})

t.test('its other tickets wait again', async (t) => {
  const kit = await freshBuilding(t)
  const { ticket, tickets } = await called(kit, ['ktp', 'sim'])
  t.match(await kit.commands.markNoShow('c1', ticket), { event: { resumed: [tickets[1]] } })
  await kit.commands.open('c4')
  t.match(await kit.commands.callNext('c4'), { event: { ticket: tickets[1] } })
  await sameFoldedAndRead(t, kit)
})

t.test('refuses another counter, another officer, an unknown ticket', async (t) => {
  const kit = await freshBuilding(t)
  const { ticket } = await called(kit)
  await kit.commands.open('c2')
  await refusedWith(t, kit, 'CALLED_ELSEWHERE', () => kit.commands.markNoShow('c2', ticket))
  await refusedWith(t, kit, 'COUNTER_TAKEN', () => kit.commands.markNoShow('c1', ticket, { by: 'somebody' }))
  await refusedWith(t, kit, 'TICKET_UNKNOWN', () => kit.commands.markNoShow('c1', '01a209bf-b00a-7709-9062-bcd369d6d8fb'))
})

t.test('the same key marks once', async (t) => {
  const kit = await freshBuilding(t)
  const { ticket } = await called(kit)
  await repeated(t, kit, (key) => kit.commands.markNoShow('c1', ticket, key))
})

t.test('the time alone marks it once the time to come is over, longer for a priority class; nobody is said to have done it', async (t) => {
  const minute = 60_000
  const start = Date.now() - 30 * minute
  for (const [priority, minutes] of [[undefined, 5] as const, ['lansia', 10] as const]) {
    const kit = await freshBuilding(t, { beginsAt: start })
    await kit.commands.issue(['ktp'], { at: start, ...(priority ? { priority } : {}) })
    await kit.commands.open('c1', { at: start })
    const { ticket } = accepted(await kit.commands.callNext('c1', { at: start })).event
    await refusedWith(t, kit, 'RECALL_FIRST', () => kit.commands.markOverdue(ticket, { at: start + minutes * minute - 1 }))
    t.match(await kit.commands.markOverdue(ticket, { at: start + minutes * minute }), { event: { by: 'antrean', counter: 'c1' } })
    await sameFoldedAndRead(t, kit)
  }
})

t.test('who led the schedule and lost the lead marks nobody', async (t) => {
  const kit = await freshBuilding(t, { catalogue: smallCatalogueWith({ arriveMinutes: 0 }) })
  const { ticket } = await called(kit)
  accepted(await kit.commands.markOverdue(ticket, { lead: 8 }))
  await kit.commands.issue(['ktp'])
  const { event } = accepted(await kit.commands.callNext('c1'))
  await refusedWith(t, kit, 'LEAD_LOST', () => kit.commands.markOverdue(event.ticket, { lead: 7 }))
  accepted(await kit.commands.markOverdue(event.ticket, { lead: 8 }))
})
