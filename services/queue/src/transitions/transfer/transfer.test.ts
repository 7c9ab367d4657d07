import { accepted, type FreshBuilding, freshBuilding, refusedWith, repeated, sameFoldedAndRead } from '@antrean/test-kit'
import t from 'tap'

/** A ticket called to c1. */
const called = async ({ commands }: FreshBuilding, ...services: string[]): Promise<string> => {
  await commands.issue(services.length > 0 ? services : ['ktp'])
  await commands.open('c1')
  return accepted(await commands.callNext('c1')).event.ticket
}

const places = async (kit: FreshBuilding, place: 'first' | 'kept' | 'last') => {
  const at = Date.now() - 3_600_000
  const ids = accepted(await kit.commands.issue(['ktp'], { at })).event.tickets
  const others: string[] = []
  for (const gap of [60_000, 120_000])
    others.push(accepted(await kit.commands.issue(['sim'], { at: at + gap })).event.tickets[0]?.id as string)
  await kit.commands.open('c1')
  await kit.commands.callNext('c1')
  const { event } = accepted(await kit.commands.transfer('c1', ids[0]?.id as string, { service: 'sim', place }))
  const state = await sameFoldedAndRead(t, kit)
  const line = [...state.tickets.values()].filter(({ state }) => state === 'waiting').sort((a, b) => a.score - b.score || a.entry - b.entry)
  return { event, before: line.findIndex(({ id }) => id === event.to.id), others }
}

t.test('first, at the kept place, or last in the other line', async (t) => {
  const beginsAt = Date.now() - 3_600_000
  const first = await places(await freshBuilding(t, { beginsAt }), 'first')
  t.same([first.before, first.event.to.ahead], [0, 0])
  t.equal((await places(await freshBuilding(t, { beginsAt }), 'kept')).before, 0, 'it came before both')
  const last = await places(await freshBuilding(t, { beginsAt }), 'last')
  t.same([last.before, last.event.to.ahead, last.event.place], [2, 2, 'last'])
})

t.test('the number stays, the old ticket ends, the new one waits and the counter is free', async (t) => {
  const kit = await freshBuilding(t)
  const ticket = await called(kit, 'ktp', 'teller')
  const { event } = accepted(await kit.commands.transfer('c1', ticket, { service: 'sim', note: 'berkas di map biru' }))
  t.match(event, { departed: false, to: { service: 'sim', state: 'waiting', counter: null } })
  t.equal(event.resumed.length, 1)
  t.notMatch(JSON.stringify(event), 'map biru', 'the note is not part of the event')
  const state = await sameFoldedAndRead(t, kit)
  t.match(state.tickets.get(event.to.id), { number: event.number, visit: event.visit, callCount: 0 })
  t.equal(state.counters.get('c1')?.ticket, null)
})

t.test('what is sent to one counter is called there alone, also when another serves the service', async (t) => {
  const kit = await freshBuilding(t)
  const ticket = await called(kit)
  const { event } = accepted(await kit.commands.transfer('c1', ticket, { service: 'kk', toCounter: 'c2' }))
  t.match(await kit.commands.callNext('c1'), { empty: /-/ })
  await kit.commands.open('c2')
  await kit.commands.suspend('kk')
  t.match(await kit.commands.callNext('c2'), { empty: /-/ }, 'not while it is suspended')
  await kit.commands.resume('kk')
  t.match(await kit.commands.callNext('c2'), { event: { ticket: event.to.id } })
})

t.test('refuses another target that does not fit', async (t) => {
  const kit = await freshBuilding(t)
  const ticket = await called(kit, 'ktp', 'sim')
  const refused = (code: string, to: Parameters<typeof kit.commands.transfer>[2]) =>
    refusedWith(t, kit, code, () => kit.commands.transfer('c1', ticket, to))
  await refused('SERVICE_UNKNOWN', { service: 'nothing' })
  await refused('COUNTER_UNKNOWN', { toCounter: 'c99' })
  await refused('SERVICE_NOT_HERE', { service: 'ktp', toCounter: 'c4' })
  await refused('SERVICE_IN_VISIT', { service: 'sim' })
})

t.test('refuses what is unknown, ended, not called, or at another counter', async (t) => {
  const kit = await freshBuilding(t)
  const ticket = await called(kit)
  const waiting = accepted(await kit.commands.issue(['ktp'])).event.tickets[0]?.id as string
  await kit.commands.open('c2')
  await refusedWith(t, kit, 'TICKET_UNKNOWN', () => kit.commands.transfer('c1', '01a209bf-b00a-7709-9062-bcd369d6d8fb'))
  await refusedWith(t, kit, 'NOT_CALLED', () => kit.commands.transfer('c1', waiting))
  await refusedWith(t, kit, 'CALLED_ELSEWHERE', () => kit.commands.transfer('c2', ticket))
  await refusedWith(t, kit, 'COUNTER_TAKEN', () => kit.commands.transfer('c1', ticket, {}, { by: 'somebody' }))
  await kit.commands.cancel(waiting)
  await refusedWith(t, kit, 'TICKET_ENDED', () => kit.commands.transfer('c1', waiting))
})

t.test('the same key transfers once', async (t) => {
  const kit = await freshBuilding(t)
  const ticket = await called(kit)
  await repeated(t, kit, (key) => kit.commands.transfer('c1', ticket, { service: 'sim' }, key))
})
