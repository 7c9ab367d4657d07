import { serviceDay } from '@antrean/domain'
import { accepted, type FreshBuilding, freshBuilding, refusedWith, repeated, sameFoldedAndRead } from '@antrean/test-kit'
import t from 'tap'

const outcome = 'berkas-belum-lengkap'

/** Somebody was served, with this outcome; `others` are what else the visit asked for. */
const served = async ({ commands }: FreshBuilding, how: { outcome?: string } = { outcome }, others: string[] = []) => {
  const { event } = accepted(await commands.issue(['ktp', ...others]))
  await commands.open('c1')
  const { ticket } = accepted(await commands.callNext('c1')).event
  await commands.serve('c1', ticket)
  accepted(await commands.finish('c1', ticket, how))
  return { ticket, visit: event.visit, score: event.tickets[0]?.score }
}

t.test('a visit that had departed is there again, and its ticket is the first', async (t) => {
  const kit = await freshBuilding(t)
  const { ticket, visit, score } = await served(kit)
  await kit.commands.issue(['ktp'])
  const { event } = accepted(await kit.commands.comeBack(ticket))
  t.match(event, { visit, number: 'A-001', from: ticket, ticket: { state: 'waiting', service: 'ktp', score, ahead: 0 } })
  const state = await sameFoldedAndRead(t, kit)
  t.match(state.visits.get(visit), { departedAt: null, tickets: [ticket, event.ticket.id] })
  t.match(state.tickets.get(ticket), { state: 'served', outcome })
  t.equal(await kit.redis.ttl(`q:{${kit.building}}:ticket:${ticket}`), -1, 'it is kept again')
  t.match(await kit.commands.callNext('c1'), { event: { ticket: event.ticket.id } })
})

t.test('who is at another counter is deferred, and waits afterwards', async (t) => {
  const kit = await freshBuilding(t)
  const { ticket } = await served(kit, { outcome }, ['teller'])
  await kit.commands.open('c6')
  const other = accepted(await kit.commands.callNext('c6')).event.ticket
  const { event } = accepted(await kit.commands.comeBack(ticket))
  t.equal(event.ticket.state, 'deferred')
  t.match(await kit.commands.markNoShow('c6', other), { event: { resumed: [event.ticket.id] } })
  await sameFoldedAndRead(t, kit)
})

t.test('each once, and not while the service is open in the visit', async (t) => {
  const kit = await freshBuilding(t)
  const { ticket } = await served(kit)
  const again = accepted(await kit.commands.comeBack(ticket)).event.ticket.id
  await refusedWith(t, kit, 'SERVICE_IN_VISIT', () => kit.commands.comeBack(ticket))
  await kit.commands.callNext('c1')
  await kit.commands.serve('c1', again)
  await kit.commands.finish('c1', again, { outcome })
  await refusedWith(t, kit, 'NOT_RETURNABLE', () => kit.commands.comeBack(ticket))
  accepted(await kit.commands.comeBack(again))
  await sameFoldedAndRead(t, kit)
})

t.test('refuses an outcome that is final, a ticket that was not served or is unknown', async (t) => {
  const kit = await freshBuilding(t)
  const { ticket } = await served(kit, {})
  await refusedWith(t, kit, 'NOT_RETURNABLE', () => kit.commands.comeBack(ticket))
  const { event } = accepted(await kit.commands.issue(['kk']))
  await refusedWith(t, kit, 'NOT_RETURNABLE', () => kit.commands.comeBack(event.tickets[0]?.id as string))
  await refusedWith(t, kit, 'TICKET_UNKNOWN', () => kit.commands.comeBack('01a209bf-b00a-7709-9062-bcd369d6d8fb'))
})

t.test('refuses once the day is closed', async (t) => {
  const kit = await freshBuilding(t)
  const { ticket } = await served(kit)
  await kit.commands.closeDay(serviceDay(Date.now(), 'Asia/Jakarta'))
  await refusedWith(t, kit, 'DAY_OVER', () => kit.commands.comeBack(ticket))
})

t.test('an undone finish leaves nothing to come back to', async (t) => {
  const kit = await freshBuilding(t)
  const { ticket } = await served(kit)
  accepted(await kit.commands.undo('c1'))
  t.match((await sameFoldedAndRead(t, kit)).tickets.get(ticket), { state: 'serving', outcome: null })
  await refusedWith(t, kit, 'NOT_RETURNABLE', () => kit.commands.comeBack(ticket))
})

t.test('the same key comes back once', async (t) => {
  const kit = await freshBuilding(t)
  const { ticket } = await served(kit)
  await repeated(t, kit, (key) => kit.commands.comeBack(ticket, key))
})
