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

const serving = async ({ commands }: FreshBuilding, services = ['ktp'], ordered = false) => {
  const { event } = accepted(await commands.issue(services, { ordered }))
  await commands.open('c1')
  const ticket = accepted(await commands.callNext('c1')).event.ticket
  accepted(await commands.serve('c1', ticket))
  return { ticket, tickets: event.tickets.map(({ id }) => id), visit: event.visit, score: event.tickets[0]?.score }
}

t.test('the visit departs with its last ticket, and its keys expire', async (t) => {
  const kit = await freshBuilding(t)
  const { ticket, visit } = await serving(kit)
  t.match(await kit.commands.finish('c1', ticket), { event: { departed: true, resumed: [], entered: null, counter: 'c1' } })
  const state = await sameFoldedAndRead(t, kit)
  t.notOk(state.visits.has(visit))
  t.match(await kit.redis.ttl(`q:{${kit.building}}:ticket:${ticket}`), 36 * 3600)
  t.match(await kit.redis.ttl(`q:{${kit.building}}:visit:${visit}`), 36 * 3600)
})

t.test('deferred tickets wait again at their old places', async (t) => {
  const kit = await freshBuilding(t)
  const { ticket, tickets, score } = await serving(kit, ['ktp', 'sim', 'teller'])
  t.match(await kit.commands.finish('c1', ticket), { event: { departed: false, resumed: tickets.slice(1), entered: null } })
  const state = await sameFoldedAndRead(t, kit)
  t.match(state.tickets.get(tickets[1] as string), { state: 'waiting', score })
})

t.test('the next service of an ordered visit enters now, not at arrival', async (t) => {
  const kit = await freshBuilding(t)
  const { ticket, tickets } = await serving(kit, ['ktp', 'sim', 'teller'], true)
  const { event } = accepted(await kit.commands.finish('c1', ticket))
  t.match(event, { departed: false, resumed: [], entered: { ticket: tickets[1], score: event.at } })
  const state = await sameFoldedAndRead(t, kit)
  t.match(state.tickets.get(tickets[2] as string), { state: 'planned', enteredAt: null })
})

t.test('refuses another counter, another officer, an unknown ticket', async (t) => {
  const kit = await freshBuilding(t)
  const { ticket } = await serving(kit)
  await kit.commands.open('c2')
  await refusedWith(t, kit, 'CALLED_ELSEWHERE', () => kit.commands.finish('c2', ticket))
  await refusedWith(t, kit, 'COUNTER_TAKEN', () => kit.commands.finish('c1', ticket, { by: 'somebody' }))
  await refusedWith(t, kit, 'TICKET_UNKNOWN', () => kit.commands.finish('c1', '01a209bf-b00a-7709-9062-bcd369d6d8fb'))
})

t.test('says what came of it, what was delivered, and for how many files', async (t) => {
  const kit = await freshBuilding(t)
  const { ticket } = await serving(kit)
  const how = { outcome: 'berkas-belum-lengkap', delivered: ['ktp', 'kk'], files: 10 }
  t.match(await kit.commands.finish('c1', ticket, how), { event: how })
  t.match((await sameFoldedAndRead(t, kit)).visits, new Map())
})

t.test('refuses an outcome that the service does not list, and the delivery of what nobody offers', async (t) => {
  const kit = await freshBuilding(t)
  const { ticket } = await serving(kit)
  await refusedWith(t, kit, 'OUTCOME_UNLISTED', () => kit.commands.finish('c1', ticket, { outcome: 'selesai' }))
  await refusedWith(t, kit, 'SERVICE_UNKNOWN', () => kit.commands.finish('c1', ticket, { delivered: ['ktp', 'paspor'] }))
})

t.test('refuses to end without an outcome where the service asks for one', async (t) => {
  const kit = await freshBuilding(t, { catalogue: smallCatalogueWith({ outcomeRequired: true }) })
  const { ticket } = await serving(kit)
  await refusedWith(t, kit, 'OUTCOME_REQUIRED', () => kit.commands.finish('c1', ticket))
  accepted(await kit.commands.finish('c1', ticket, { outcome: 'berkas-belum-lengkap' }))
})

t.test('the same key finishes once', async (t) => {
  const kit = await freshBuilding(t)
  const { ticket } = await serving(kit)
  await repeated(t, kit, (key) => kit.commands.finish('c1', ticket, key))
})
