import { accepted, type FreshBuilding, freshBuilding, refusedWith, repeated, sameFoldedAndRead } from '@antrean/test-kit'
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
