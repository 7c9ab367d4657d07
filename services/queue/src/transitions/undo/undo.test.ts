import { accepted, type FreshBuilding, freshBuilding, refusedWith, repeated, sameFoldedAndRead } from '@antrean/test-kit'
import t from 'tap'

/** A visit with two services, called to c1 for the first. */
const called = async (kit: FreshBuilding, how: { ordered?: boolean } = {}) => {
  const { visit, tickets } = accepted(await kit.commands.issue(['ktp', 'sim'], how)).event
  await kit.commands.open('c1')
  accepted(await kit.commands.callNext('c1'))
  return { visit, ticket: tickets[0]?.id as string, other: tickets[1]?.id as string }
}

const rows = async (t: Parameters<typeof sameFoldedAndRead>[0], kit: FreshBuilding) => {
  const { tickets, visits, counters } = await sameFoldedAndRead(t, kit)
  return { tickets, visits, counters }
}

t.test('a call, a start and every end at the counter are taken back as if they had not been', async (t) => {
  const ends = {
    serve: (kit: FreshBuilding, ticket: string) => kit.commands.serve('c1', ticket),
    markNoShow: (kit: FreshBuilding, ticket: string) => kit.commands.markNoShow('c1', ticket),
    park: (kit: FreshBuilding, ticket: string) => kit.commands.park('c1', ticket),
    transfer: (kit: FreshBuilding, ticket: string) => kit.commands.transfer('c1', ticket, { service: 'teller', toCounter: 'c6' }),
  }
  for (const [name, end] of Object.entries(ends)) {
    for (const ordered of [true, false]) {
      const kit = await freshBuilding(t)
      const { ticket } = await called(kit, { ordered })
      const before = await rows(t, kit)
      const { cursor } = accepted(await end(kit, ticket))
      t.match(await kit.commands.undo('c1'), { event: { undid: cursor, ticket, holds: ticket } }, name)
      t.same(await rows(t, kit), before, `${name}: as before`)
    }
  }
})

t.test('a call: the visitor waits again everywhere', async (t) => {
  const kit = await freshBuilding(t)
  await kit.commands.issue(['ktp', 'sim'])
  await kit.commands.open('c1')
  const before = await rows(t, kit)
  await kit.commands.callNext('c1')
  t.match(await kit.commands.undo('c1'), { event: { holds: null, removed: [] } })
  t.same((await rows(t, kit)).tickets, before.tickets)
})

t.test('a finish that ended the visit: it is here again, and nothing of it will be forgotten', async (t) => {
  const kit = await freshBuilding(t)
  const { visit, tickets } = accepted(await kit.commands.issue(['ktp'])).event
  const ticket = tickets[0]?.id as string
  await kit.commands.open('c1')
  await kit.commands.callNext('c1')
  await kit.commands.serve('c1', ticket)
  accepted(await kit.commands.finish('c1', ticket))
  accepted(await kit.commands.undo('c1'))
  const state = await sameFoldedAndRead(t, kit)
  t.match(state.visits.get(visit), { departedAt: null })
  t.match(state.tickets.get(ticket), { state: 'serving', endedAt: null })
  t.same(
    await Promise.all([`ticket:${ticket}`, `visit:${visit}`].map((key) => kit.redis.ttl(`q:{${kit.building}}:${key}`))),
    [-1, -1],
    'kept without end',
  )
})

t.test('once, and not after somebody has gone on from there', async (t) => {
  const kit = await freshBuilding(t)
  const { visit, ticket, other } = await called(kit)
  accepted(await kit.commands.undo('c1'))
  await refusedWith(t, kit, 'NOTHING_TO_UNDO', () => kit.commands.undo('c1'))
  accepted(await kit.commands.callNext('c1'))
  await kit.commands.park('c1', ticket)
  await kit.commands.cancel(other)
  await refusedWith(t, kit, 'NOTHING_TO_UNDO', () => kit.commands.undo('c1'))
  await kit.commands.call('c1', ticket)
  await kit.commands.setPriority(visit, 'lansia')
  await refusedWith(t, kit, 'NOTHING_TO_UNDO', () => kit.commands.undo('c1'))
})

t.test('not after the counter was paused, closed or taken over, and not a walk-in', async (t) => {
  const kit = await freshBuilding(t)
  const { ticket } = await called(kit)
  await kit.commands.open('c1', { by: 'penyelia', takesOver: true })
  await refusedWith(t, kit, 'NOTHING_TO_UNDO', () => kit.commands.undo('c1', { by: 'penyelia' }))
  await kit.commands.park('c1', ticket, { by: 'penyelia' })
  await kit.commands.pause('c1', 'break', { by: 'penyelia' })
  await refusedWith(t, kit, 'NOTHING_TO_UNDO', () => kit.commands.undo('c1', { by: 'penyelia' }))
  await kit.commands.close('c1', { by: 'penyelia' })
  await kit.commands.open('c1')
  accepted(await kit.commands.walkIn('c1', 'ktp'))
  await refusedWith(t, kit, 'NOTHING_TO_UNDO', () => kit.commands.undo('c1'))
})

t.test('not what the end of the day has passed over', async (t) => {
  const [monday, tuesday] = [Date.parse('2026-03-02T16:00+07:00'), Date.parse('2026-03-03T08:00+07:00')]
  const kit = await freshBuilding(t, { beginsAt: monday })
  const { tickets } = accepted(await kit.commands.issue(['ktp'], { at: monday })).event
  const today = { at: tuesday }
  await kit.commands.open('c1', today)
  await kit.commands.callNext('c1', today)
  await kit.commands.serve('c1', tickets[0]?.id as string, today)
  await kit.commands.finish('c1', tickets[0]?.id as string, today)
  accepted(await kit.commands.closeDay('2026-03-02', today))
  await refusedWith(t, kit, 'NOTHING_TO_UNDO', () => kit.commands.undo('c1', today))
  await sameFoldedAndRead(t, kit)
})

t.test('refuses an unknown counter and another officer', async (t) => {
  const kit = await freshBuilding(t)
  await called(kit)
  await refusedWith(t, kit, 'COUNTER_UNKNOWN', () => kit.commands.undo('c99'))
  await refusedWith(t, kit, 'COUNTER_TAKEN', () => kit.commands.undo('c1', { by: 'somebody' }))
})

t.test('the same key undoes once', async (t) => {
  const kit = await freshBuilding(t)
  await called(kit)
  await repeated(t, kit, (key) => kit.commands.undo('c1', key))
})
