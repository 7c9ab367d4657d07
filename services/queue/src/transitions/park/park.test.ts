import { accepted, type FreshBuilding, freshBuilding, refusedWith, repeated, sameFoldedAndRead } from '@antrean/test-kit'
import t from 'tap'

/** A ticket called to c1. */
const called = async ({ commands }: FreshBuilding, ...services: string[]): Promise<string> => {
  await commands.issue(services.length > 0 ? services : ['ktp'])
  await commands.open('c1')
  return accepted(await commands.callNext('c1')).event.ticket
}

t.test('the ticket is set aside, the counter is free and the visit goes on elsewhere', async (t) => {
  const kit = await freshBuilding(t)
  const ticket = await called(kit, 'ktp', 'sim')
  const { event } = accepted(await kit.commands.park('c1', ticket, { reason: 'copy-to-make' }))
  t.match(event, { reason: 'copy-to-make', counter: 'c1', departed: false })
  t.equal(event.resumed.length, 1)
  const state = await sameFoldedAndRead(t, kit)
  t.match(state.tickets.get(ticket), { state: 'parked', endedAt: null })
  t.equal(state.counters.get('c1')?.ticket, null)
})

t.test('time at the counter counts as service, time set aside does not', async (t) => {
  const at = Date.now() - 3_600_000
  const kit = await freshBuilding(t, { beginsAt: at })
  await kit.commands.issue(['ktp'], { at })
  await kit.commands.open('c1', { at })
  const { ticket } = accepted(await kit.commands.callNext('c1', { at })).event
  await kit.commands.serve('c1', ticket, { at })
  await kit.commands.park('c1', ticket, { at: at + 60_000 })
  await kit.commands.call('c1', ticket, { at: at + 300_000 })
  await kit.commands.serve('c1', ticket, { at: at + 310_000 })
  t.equal((await sameFoldedAndRead(t, kit)).tickets.get(ticket)?.servedMs, 60_000)
})

t.test('the next of an ordered visit enters meanwhile', async (t) => {
  const kit = await freshBuilding(t)
  const { tickets } = accepted(await kit.commands.issue(['ktp', 'sim'], { ordered: true })).event
  await kit.commands.open('c1')
  await kit.commands.callNext('c1')
  t.match(await kit.commands.park('c1', tickets[0]?.id as string), { event: { entered: { ticket: tickets[1]?.id } } })
  await sameFoldedAndRead(t, kit)
})

t.test('refuses what is unknown, ended, not called, or at another counter', async (t) => {
  const kit = await freshBuilding(t)
  const ticket = await called(kit)
  const { tickets } = accepted(await kit.commands.issue(['ktp'])).event
  const waiting = tickets[0]?.id as string
  await kit.commands.open('c2')
  await refusedWith(t, kit, 'TICKET_UNKNOWN', () => kit.commands.park('c1', '01a209bf-b00a-7709-9062-bcd369d6d8fb'))
  await refusedWith(t, kit, 'NOT_CALLED', () => kit.commands.park('c1', waiting))
  await refusedWith(t, kit, 'CALLED_ELSEWHERE', () => kit.commands.park('c2', ticket))
  await refusedWith(t, kit, 'COUNTER_TAKEN', () => kit.commands.park('c1', ticket, { by: 'somebody' }))
  await kit.commands.cancel(waiting)
  await refusedWith(t, kit, 'TICKET_ENDED', () => kit.commands.park('c1', waiting))
})

t.test('the same key parks once', async (t) => {
  const kit = await freshBuilding(t)
  const ticket = await called(kit)
  await repeated(t, kit, (key) => kit.commands.park('c1', ticket, key))
})
