import { accepted, type FreshBuilding, freshBuilding, refusedWith, repeated, sameFoldedAndRead } from '@antrean/test-kit'
import t from 'tap'

const called = async ({ commands }: FreshBuilding): Promise<string> => {
  await commands.issue(['ktp'])
  await commands.open('c1')
  return accepted(await commands.callNext('c1')).event.ticket
}

const serving = async (kit: FreshBuilding): Promise<string> => {
  const ticket = await called(kit)
  accepted(await kit.commands.serve('c1', ticket))
  return ticket
}

t.test('says which step was done, and moves nothing', async (t) => {
  const kit = await freshBuilding(t)
  const ticket = await serving(kit)
  t.match(await kit.commands.mark('c1', ticket, 'foto'), { event: { type: 'ticket.marked', mark: 'foto', counter: 'c1', ticket } })
  t.match(await kit.commands.mark('c1', ticket, 'cetak'), { event: { mark: 'cetak' } })
  t.match((await sameFoldedAndRead(t, kit)).tickets.get(ticket), { state: 'serving' })
})

t.test('what was marked is not undone with the start of the service', async (t) => {
  const kit = await freshBuilding(t)
  await kit.commands.mark('c1', await serving(kit), 'foto')
  await refusedWith(t, kit, 'NOTHING_TO_UNDO', () => kit.commands.undo('c1'))
})

t.test('refuses a step that the service does not have', async (t) => {
  const kit = await freshBuilding(t)
  const ticket = await serving(kit)
  await refusedWith(t, kit, 'MARK_UNLISTED', () => kit.commands.mark('c1', ticket, 'sidik-jari'))
})

t.test('refuses who is not being served, has gone, or is at another counter', async (t) => {
  const kit = await freshBuilding(t)
  const ticket = await called(kit)
  await refusedWith(t, kit, 'NOT_SERVING', () => kit.commands.mark('c1', ticket, 'foto'))
  await kit.commands.serve('c1', ticket)
  await kit.commands.open('c2')
  await refusedWith(t, kit, 'CALLED_ELSEWHERE', () => kit.commands.mark('c2', ticket, 'foto'))
  await refusedWith(t, kit, 'COUNTER_TAKEN', () => kit.commands.mark('c1', ticket, 'foto', { by: 'somebody' }))
  await refusedWith(t, kit, 'TICKET_UNKNOWN', () => kit.commands.mark('c1', '01a209bf-b00a-7709-9062-bcd369d6d8fb', 'foto'))
  await kit.commands.finish('c1', ticket)
  await refusedWith(t, kit, 'TICKET_ENDED', () => kit.commands.mark('c1', ticket, 'foto'))
})

t.test('the same key marks once', async (t) => {
  const kit = await freshBuilding(t)
  const ticket = await serving(kit)
  await repeated(t, kit, (key) => kit.commands.mark('c1', ticket, 'foto', key))
})
