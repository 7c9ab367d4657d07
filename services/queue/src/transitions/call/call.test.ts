import { accepted, type FreshBuilding, freshBuilding, refusedWith, repeated, sameFoldedAndRead } from '@antrean/test-kit'
import t from 'tap'

const unknown = '01a209bf-b00a-7709-9062-bcd369d6d8fb'

/** A waiting ticket of each service, c1 open. */
const waiting = async (kit: FreshBuilding, ...services: string[]): Promise<string[]> => {
  await kit.commands.open('c1')
  const tickets: string[] = []
  for (const service of services) tickets.push(accepted(await kit.commands.issue([service])).event.tickets[0]?.id as string)
  return tickets
}

t.test('a chosen ticket is called; whom it overtakes is counted, and a coded reason says why', async (t) => {
  const kit = await freshBuilding(t)
  const [, , third = ''] = await waiting(kit, 'ktp', 'kk', 'ktp')
  await refusedWith(t, kit, 'REASON_REQUIRED', () => kit.commands.call('c1', third))
  t.match(await kit.commands.call('c1', third, { reason: 'short-errand' }), {
    event: { ticket: third, counter: 'c1', callCount: 1, chosen: { overtook: 2, reason: 'short-errand' } },
  })
  await sameFoldedAndRead(t, kit)
})

t.test('the first of all needs no reason', async (t) => {
  const kit = await freshBuilding(t)
  const [first = ''] = await waiting(kit, 'ktp', 'ktp')
  t.match(await kit.commands.call('c1', first), { event: { chosen: { overtook: 0, reason: null } } })
})

t.test('what is suspended is not overtaken, nor what this counter does not serve', async (t) => {
  const kit = await freshBuilding(t)
  const [, , third = ''] = await waiting(kit, 'kk', 'sim', 'ktp')
  await kit.commands.suspend('kk')
  t.match(await kit.commands.call('c1', third), { event: { chosen: { overtook: 0 } } })
})

t.test('a parked ticket comes back from where it stood, a no-show behind all that wait', async (t) => {
  const kit = await freshBuilding(t)
  const [parked = '', gone = ''] = await waiting(kit, 'ktp', 'ktp', 'ktp')
  await kit.commands.call('c1', parked)
  await kit.commands.park('c1', parked)
  await kit.commands.callNext('c1')
  await kit.commands.markNoShow('c1', gone)
  t.match(await kit.commands.call('c1', parked), { event: { callCount: 2, chosen: { overtook: 0 } } })
  await kit.commands.serve('c1', parked)
  await kit.commands.finish('c1', parked)
  await refusedWith(t, kit, 'REASON_REQUIRED', () => kit.commands.call('c1', gone))
  t.match(await kit.commands.call('c1', gone, { reason: 'mistake' }), { event: { ticket: gone, chosen: { overtook: 1 } } })
  t.match((await sameFoldedAndRead(t, kit)).tickets.get(gone), { state: 'called', endedAt: null })
})

t.test('refuses what cannot be called: unknown, planned, deferred, called, ended', async (t) => {
  const kit = await freshBuilding(t)
  const [at = '', other = ''] = await waiting(kit, 'ktp', 'kk')
  const { tickets } = accepted(await kit.commands.issue(['teller', 'ktp'], { ordered: true })).event
  const both = accepted(await kit.commands.issue(['sim', 'ktp'])).event.tickets.map(({ id }) => id) as [string, string]
  await kit.commands.open('c4')
  await kit.commands.call('c4', both[0])
  await refusedWith(t, kit, 'TICKET_UNKNOWN', () => kit.commands.call('c1', unknown))
  await refusedWith(t, kit, 'NOT_WAITING', () => kit.commands.call('c1', tickets[1]?.id as string))
  await refusedWith(t, kit, 'VISIT_AT_COUNTER', () => kit.commands.call('c1', both[1], { reason: 'mistake' }))
  await refusedWith(t, kit, 'ALREADY_CALLED', () => kit.commands.call('c1', both[0]))
  await kit.commands.cancel(other)
  await refusedWith(t, kit, 'TICKET_ENDED', () => kit.commands.call('c1', other))
  accepted(await kit.commands.call('c1', at))
  await refusedWith(t, kit, 'COUNTER_BUSY', () => kit.commands.call('c1', tickets[0]?.id as string))
})

t.test('a no-show of a visit that has ended is called no more', async (t) => {
  const kit = await freshBuilding(t)
  const [ticket = ''] = await waiting(kit, 'ktp')
  await kit.commands.callNext('c1')
  const { event } = accepted(await kit.commands.markNoShow('c1', ticket))
  await kit.commands.closeDay(new Date(event.at + 7 * 3_600_000).toISOString().slice(0, 10))
  await refusedWith(t, kit, 'VISIT_ENDED', () => kit.commands.call('c1', ticket))
})

t.test('refuses a counter that is unknown, closed, paused, another officer’s, or serves something else', async (t) => {
  const kit = await freshBuilding(t)
  const [ticket = '', sim = ''] = await waiting(kit, 'ktp', 'sim')
  await refusedWith(t, kit, 'COUNTER_UNKNOWN', () => kit.commands.call('c99', ticket))
  await refusedWith(t, kit, 'COUNTER_CLOSED', () => kit.commands.call('c2', ticket))
  await refusedWith(t, kit, 'COUNTER_TAKEN', () => kit.commands.call('c1', ticket, { by: 'somebody' }))
  await refusedWith(t, kit, 'SERVICE_NOT_HERE', () => kit.commands.call('c1', sim))
  await kit.commands.suspend('ktp')
  await refusedWith(t, kit, 'SERVICE_SUSPENDED', () => kit.commands.call('c1', ticket))
  await kit.commands.pause('c1')
  await refusedWith(t, kit, 'COUNTER_PAUSED', () => kit.commands.call('c1', ticket))
})

t.test('the same key calls once', async (t) => {
  const kit = await freshBuilding(t)
  const [ticket = ''] = await waiting(kit, 'ktp')
  await repeated(t, kit, (key) => kit.commands.call('c1', ticket, key))
})
