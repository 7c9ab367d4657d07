import { accepted, freshBuilding, refusedWith, repeated, sameFoldedAndRead } from '@antrean/test-kit'
import t from 'tap'

const unknown = '01a209bf-b00a-7709-9062-bcd369d6d8fb'

t.test('one more service under the same number, with the credit of the visit', async (t) => {
  const kit = await freshBuilding(t)
  const { visit, number } = accepted(await kit.commands.issue(['ktp'], { priority: 'lansia' })).event
  const { event } = accepted(await kit.commands.addService(visit, 'sim'))
  t.match(event, { visit, number, ticket: { service: 'sim', state: 'waiting', score: event.at - 20 * 60_000 } })
  t.equal((await sameFoldedAndRead(t, kit)).visits.get(visit)?.tickets.length, 2)
})

t.test('deferred while the visitor is at a counter, planned behind what is planned', async (t) => {
  const kit = await freshBuilding(t)
  const { visit } = accepted(await kit.commands.issue(['ktp'])).event
  await kit.commands.open('c1')
  const { ticket } = accepted(await kit.commands.callNext('c1')).event
  const added = accepted(await kit.commands.addService(visit, 'sim')).event.ticket
  t.equal(added.state, 'deferred')
  t.match(await kit.commands.markNoShow('c1', ticket), { event: { resumed: [added.id] } })
  const ordered = accepted(await kit.commands.issue(['ktp', 'kk'], { ordered: true })).event.visit
  t.match(await kit.commands.addService(ordered, 'sim'), { event: { ticket: { state: 'planned', ahead: 0 } } })
  await sameFoldedAndRead(t, kit)
})

t.test('a service that the visit has had may be asked for again', async (t) => {
  const kit = await freshBuilding(t)
  const { visit, tickets } = accepted(await kit.commands.issue(['ktp', 'sim'])).event
  await kit.commands.cancel(tickets[0]?.id as string)
  accepted(await kit.commands.addService(visit, 'ktp'))
  await sameFoldedAndRead(t, kit)
})

t.test('refuses an unknown visit or service, what is suspended, and what the visit has', async (t) => {
  const kit = await freshBuilding(t)
  const { visit, tickets } = accepted(await kit.commands.issue(['ktp'])).event
  await refusedWith(t, kit, 'VISIT_UNKNOWN', () => kit.commands.addService(unknown, 'sim'))
  await refusedWith(t, kit, 'SERVICE_UNKNOWN', () => kit.commands.addService(visit, 'nothing'))
  await refusedWith(t, kit, 'SERVICE_IN_VISIT', () => kit.commands.addService(visit, 'ktp'))
  await kit.commands.suspend('sim')
  await refusedWith(t, kit, 'SERVICE_SUSPENDED', () => kit.commands.addService(visit, 'sim'))
  await kit.commands.cancel(tickets[0]?.id as string)
  await refusedWith(t, kit, 'VISIT_ENDED', () => kit.commands.addService(visit, 'kk'))
})

t.test('eight tickets and no more', async (t) => {
  const kit = await freshBuilding(t)
  const { visit } = accepted(await kit.commands.issue(['ktp', 'kk', 'sim', 'skck'])).event
  for (let i = 0; i < 4; i++) {
    const { ticket } = accepted(await kit.commands.addService(visit, 'teller')).event
    await kit.commands.cancel(ticket.id)
  }
  await refusedWith(t, kit, 'TOO_MANY_SERVICES', () => kit.commands.addService(visit, 'teller'))
})

t.test('the same key adds once', async (t) => {
  const kit = await freshBuilding(t)
  const { visit } = accepted(await kit.commands.issue(['ktp'])).event
  await repeated(t, kit, (key) => kit.commands.addService(visit, 'sim', key))
})
