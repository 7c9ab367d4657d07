import { accepted, type FreshBuilding, freshBuilding, refusedWith, repeated, sameFoldedAndRead } from '@antrean/test-kit'
import t from 'tap'

const called = async ({ commands }: FreshBuilding): Promise<string> => {
  await commands.issue(['ktp'])
  await commands.open('c1')
  return accepted(await commands.callNext('c1')).event.ticket
}

t.test('counts the recalls; a recall is not a call', async (t) => {
  const kit = await freshBuilding(t)
  const ticket = await called(kit)
  t.match(await kit.commands.recall('c1', ticket), { event: { recallCount: 1, counter: 'c1', number: 'A-001' } })
  t.match(await kit.commands.recall('c1', ticket), { event: { recallCount: 2 } })
  const { tickets } = await sameFoldedAndRead(t, kit)
  t.match(tickets.get(ticket), { callCount: 1, recallCount: 2 })
})

t.test('refuses another counter, another officer, an unknown ticket', async (t) => {
  const kit = await freshBuilding(t)
  const ticket = await called(kit)
  await kit.commands.open('c2')
  await refusedWith(t, kit, 'CALLED_ELSEWHERE', () => kit.commands.recall('c2', ticket))
  await refusedWith(t, kit, 'COUNTER_TAKEN', () => kit.commands.recall('c1', ticket, { by: 'somebody' }))
  await refusedWith(t, kit, 'TICKET_UNKNOWN', () => kit.commands.recall('c1', '01a209bf-b00a-7709-9062-bcd369d6d8fb'))
})

t.test('the same key recalls once', async (t) => {
  const kit = await freshBuilding(t)
  const ticket = await called(kit)
  await repeated(t, kit, (key) => kit.commands.recall('c1', ticket, key))
})
