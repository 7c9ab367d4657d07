import { accepted, type FreshBuilding, freshBuilding, refusedWith, repeated, sameFoldedAndRead } from '@antrean/test-kit'
import t from 'tap'

/** A ticket called to c1. */
const called = async ({ commands }: FreshBuilding, ...services: string[]): Promise<string> => {
  await commands.issue(services.length > 0 ? services : ['ktp'])
  await commands.open('c1')
  return accepted(await commands.callNext('c1')).event.ticket
}

const noShow = async (kit: FreshBuilding): Promise<string> => {
  const ticket = await called(kit)
  accepted(await kit.commands.markNoShow('c1', ticket))
  return ticket
}

t.test('who has come after all stands behind the next two, with a place of its own', async (t) => {
  const kit = await freshBuilding(t)
  const ticket = await noShow(kit)
  const scores: number[] = []
  for (let i = 0; i < 3; i++) scores.push(accepted(await kit.commands.issue(['ktp'])).event.tickets[0]?.score as number)
  t.match(await kit.commands.returnTicket(ticket), { event: { state: 'waiting', score: scores[1], returnCount: 1 } })
  t.match((await sameFoldedAndRead(t, kit)).tickets.get(ticket), { state: 'waiting', endedAt: null })
})

t.test('where fewer wait it stands behind the last, and where nobody does as who comes now', async (t) => {
  const kit = await freshBuilding(t)
  const ticket = await noShow(kit)
  const at = accepted(await kit.commands.returnTicket(ticket))
  t.equal(at.event.score, at.event.at)
  const other = await freshBuilding(t)
  const late = await noShow(other)
  const { tickets } = accepted(await other.commands.issue(['ktp'])).event
  t.match(await other.commands.returnTicket(late), { event: { score: tickets[0]?.score } })
  await sameFoldedAndRead(t, other)
})

t.test('it keeps the credit of its priority class where nobody waits', async (t) => {
  const kit = await freshBuilding(t)
  await kit.commands.issue(['ktp'], { priority: 'lansia' })
  await kit.commands.open('c1')
  const { ticket } = accepted(await kit.commands.callNext('c1')).event
  await kit.commands.markNoShow('c1', ticket)
  const { event } = accepted(await kit.commands.returnTicket(ticket))
  t.equal(event.score, event.at - 20 * 60_000)
})

t.test('deferred while the visitor is at another counter', async (t) => {
  const kit = await freshBuilding(t)
  const ticket = await called(kit, 'ktp', 'teller')
  await kit.commands.markNoShow('c1', ticket)
  await kit.commands.open('c6')
  await kit.commands.callNext('c6')
  t.match(await kit.commands.returnTicket(ticket), { event: { state: 'deferred' } })
  await sameFoldedAndRead(t, kit)
})

t.test('refuses what is unknown, no no-show, or has ended otherwise', async (t) => {
  const kit = await freshBuilding(t)
  const ticket = await called(kit)
  await refusedWith(t, kit, 'TICKET_UNKNOWN', () => kit.commands.returnTicket('01a209bf-b00a-7709-9062-bcd369d6d8fb'))
  await refusedWith(t, kit, 'NOT_NO_SHOW', () => kit.commands.returnTicket(ticket))
  await kit.commands.cancel(ticket, 'c1')
  await refusedWith(t, kit, 'TICKET_ENDED', () => kit.commands.returnTicket(ticket))
})

t.test('as often as the service allows, then it stays a no-show', async (t) => {
  const kit = await freshBuilding(t)
  const ticket = await noShow(kit)
  accepted(await kit.commands.returnTicket(ticket))
  await kit.commands.callNext('c1')
  await kit.commands.markNoShow('c1', ticket)
  await refusedWith(t, kit, 'RETURNS_EXHAUSTED', () => kit.commands.returnTicket(ticket))
})

t.test('refuses a visit that has ended', async (t) => {
  const kit = await freshBuilding(t)
  const ticket = await called(kit)
  const { event } = accepted(await kit.commands.markNoShow('c1', ticket))
  await kit.commands.closeDay(new Date(event.at + 7 * 3_600_000).toISOString().slice(0, 10))
  await refusedWith(t, kit, 'VISIT_ENDED', () => kit.commands.returnTicket(ticket))
})

t.test('the same key returns once', async (t) => {
  const kit = await freshBuilding(t)
  const ticket = await noShow(kit)
  await repeated(t, kit, (key) => kit.commands.returnTicket(ticket, key))
})
