import { accepted, type FreshBuilding, freshBuilding, refusedWith, repeated, sameFoldedAndRead } from '@antrean/test-kit'
import t from 'tap'

/** A ticket called to c1. */
const called = async ({ commands }: FreshBuilding, ...services: string[]): Promise<string> => {
  await commands.issue(services.length > 0 ? services : ['ktp'])
  await commands.open('c1')
  return accepted(await commands.callNext('c1')).event.ticket
}

const parked = async (kit: FreshBuilding, ...services: string[]): Promise<string> => {
  const ticket = await called(kit, ...services)
  accepted(await kit.commands.park('c1', ticket))
  return ticket
}

t.test('waits again at its old place, before those who came later', async (t) => {
  const kit = await freshBuilding(t)
  const ticket = await parked(kit)
  await kit.commands.issue(['ktp'])
  t.match(await kit.commands.unpark(ticket), { event: { state: 'waiting' } })
  await sameFoldedAndRead(t, kit)
  t.match(await kit.commands.callNext('c1'), { event: { ticket, callCount: 2 } })
})

t.test('deferred while the visitor is at another counter, and waits afterwards', async (t) => {
  const kit = await freshBuilding(t)
  const ticket = await parked(kit, 'ktp', 'teller')
  await kit.commands.open('c6')
  const other = accepted(await kit.commands.callNext('c6')).event.ticket
  t.match(await kit.commands.unpark(ticket), { event: { state: 'deferred' } })
  t.match(await kit.commands.markNoShow('c6', other), { event: { resumed: [ticket] } })
  await sameFoldedAndRead(t, kit)
})

t.test('refuses what is unknown, not set aside, or ended', async (t) => {
  const kit = await freshBuilding(t)
  const ticket = await called(kit)
  await refusedWith(t, kit, 'TICKET_UNKNOWN', () => kit.commands.unpark('01a209bf-b00a-7709-9062-bcd369d6d8fb'))
  await refusedWith(t, kit, 'NOT_PARKED', () => kit.commands.unpark(ticket))
  await kit.commands.cancel(ticket, 'c1')
  await refusedWith(t, kit, 'TICKET_ENDED', () => kit.commands.unpark(ticket))
})

t.test('the same key unparks once', async (t) => {
  const kit = await freshBuilding(t)
  const ticket = await parked(kit)
  await repeated(t, kit, (key) => kit.commands.unpark(ticket, key))
})
