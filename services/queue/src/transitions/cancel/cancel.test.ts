import { accepted, freshBuilding, refusedWith, repeated, sameFoldedAndRead } from '@antrean/test-kit'
import t from 'tap'

t.test('a waiting ticket is cancelled by the visitor, and the visit departs with its last', async (t) => {
  const kit = await freshBuilding(t)
  const { tickets } = accepted(await kit.commands.issue(['ktp', 'sim'])).event
  const [first, second] = tickets.map(({ id }) => id) as [string, string]
  t.match(await kit.commands.cancel(first), { event: { departed: false, counter: null, resumed: [], entered: null } })
  t.match(await kit.commands.cancel(second), { event: { departed: true } })
  await sameFoldedAndRead(t, kit)
})

t.test('a deferred ticket is cancelled while the visitor is at a counter: nothing else moves', async (t) => {
  const kit = await freshBuilding(t)
  const { tickets } = accepted(await kit.commands.issue(['ktp', 'sim', 'teller'])).event
  await kit.commands.open('c1')
  await kit.commands.callNext('c1')
  t.match(await kit.commands.cancel(tickets[1]?.id as string), { event: { departed: false, resumed: [], entered: null } })
  await sameFoldedAndRead(t, kit)
})

t.test('the first of an ordered visit is cancelled: the next enters; a planned one is cancelled: nothing enters', async (t) => {
  const kit = await freshBuilding(t)
  const { tickets } = accepted(await kit.commands.issue(['ktp', 'sim', 'teller'], { ordered: true, priority: 'lansia' })).event
  const [first, second, third] = tickets.map(({ id }) => id) as [string, string, string]
  t.match(await kit.commands.cancel(second), { event: { entered: null, departed: false } })
  const { event } = accepted(await kit.commands.cancel(first))
  t.same(event.entered, { ticket: third, score: event.at - 20 * 60_000 }, 'with the credit of its priority')
  await sameFoldedAndRead(t, kit)
})

t.test('a ticket at a counter is cancelled there and nowhere else', async (t) => {
  const kit = await freshBuilding(t)
  await kit.commands.issue(['ktp'])
  await kit.commands.open('c1')
  await kit.commands.open('c2')
  const { ticket } = accepted(await kit.commands.callNext('c1')).event
  await refusedWith(t, kit, 'CALLED_ELSEWHERE', () => kit.commands.cancel(ticket))
  await refusedWith(t, kit, 'CALLED_ELSEWHERE', () => kit.commands.cancel(ticket, 'c2'))
  await refusedWith(t, kit, 'COUNTER_TAKEN', () => kit.commands.cancel(ticket, 'c1', { by: 'somebody' }))
  t.match(await kit.commands.cancel(ticket, 'c1'), { event: { counter: 'c1', departed: true } })
  const state = await sameFoldedAndRead(t, kit)
  t.equal(state.counters.get('c1')?.ticket, null)
})

t.test('refuses an unknown ticket', async (t) => {
  const kit = await freshBuilding(t)
  await refusedWith(t, kit, 'TICKET_UNKNOWN', () => kit.commands.cancel('01a209bf-b00a-7709-9062-bcd369d6d8fb'))
})

t.test('the same key cancels once', async (t) => {
  const kit = await freshBuilding(t)
  const { tickets } = accepted(await kit.commands.issue(['ktp'])).event
  await repeated(t, kit, (key) => kit.commands.cancel(tickets[0]?.id as string, null, key))
})
