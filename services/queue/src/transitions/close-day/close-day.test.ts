import { accepted, freshBuilding, refusedWith, repeated, sameFoldedAndRead } from '@antrean/test-kit'
import t from 'tap'

const monday = '2026-03-02'
const tuesday = '2026-03-03'
const instant = (day: string, time: string): number => Date.parse(`${day}T${time}:00+07:00`)

t.test('what is open expires, whatever its state; visits depart and counters close', async (t) => {
  const at = instant(monday, '08:00')
  const kit = await freshBuilding(t, { beginsAt: at })
  const { commands } = kit
  await commands.issue(['ktp', 'sim'], { at })
  await commands.issue(['teller', 'kk'], { at, ordered: true })
  await commands.issue(['ktp'], { at })
  await commands.open('c1', { at })
  await commands.callNext('c1', { at })
  const { event } = accepted(await commands.closeDay(monday, { at: instant(monday, '16:00') }))
  t.equal(event.expired.length, 5, 'called, deferred, waiting, planned')
  t.equal(event.departed.length, 3)
  t.same(event.counters, ['c1'])
  const state = await sameFoldedAndRead(t, kit)
  t.match(state, { closedDay: monday })
  t.equal(state.tickets.size + state.visits.size, 0)
  t.equal(state.sequences.size, 2, 'the day may be reopened, and its numbers are given')
})

t.test('a visit that only a no-show kept open left when that ended', async (t) => {
  const at = instant(monday, '08:00')
  const kit = await freshBuilding(t, { beginsAt: at })
  const { visit } = accepted(await kit.commands.issue(['ktp'], { at })).event
  await kit.commands.open('c1', { at })
  const { ticket } = accepted(await kit.commands.callNext('c1', { at: instant(monday, '09:00') })).event
  await kit.commands.markNoShow('c1', ticket, { at: instant(monday, '09:10') })
  t.match(await kit.commands.closeDay(monday, { at: instant(monday, '16:00') }), { event: { expired: [], departed: [visit] } })
  t.equal(await kit.redis.hget(`q:{${kit.building}}:visit:${visit}`, 'departedAt'), String(instant(monday, '09:10')))
  await sameFoldedAndRead(t, kit)
})

t.test('the day before is closed while the next is under way: that one goes on', async (t) => {
  const kit = await freshBuilding(t, { beginsAt: instant(monday, '08:00') })
  const { commands } = kit
  await commands.issue(['ktp'], { at: instant(monday, '08:00') })
  await commands.open('c2', { at: instant(monday, '08:00') })
  await commands.open('c4', { at: instant(monday, '08:00') })
  const today = { at: instant(tuesday, '08:00') }
  await commands.open('c6', today)
  await commands.issue(['sim'], today)
  accepted(await commands.callNext('c4', today))
  const { event } = accepted(await commands.closeDay(monday, today))
  t.equal(event.expired.length, 1)
  t.same(event.counters, ['c2'], 'not the one that holds a ticket of today, nor the one opened today')
  t.match(await commands.issue(['sim'], today), { event: { number: 'B-002', day: tuesday } })
  await sameFoldedAndRead(t, kit)
})

t.test('a day is closed once, an earlier one no more, a later one not yet', async (t) => {
  const at = instant(tuesday, '08:00')
  const kit = await freshBuilding(t, { beginsAt: at })
  await refusedWith(t, kit, 'DAY_NOT_OVER', () => kit.commands.closeDay('2026-03-04', { at }))
  accepted(await kit.commands.closeDay(tuesday, { at }))
  await refusedWith(t, kit, 'DAY_CLOSED', () => kit.commands.closeDay(tuesday, { at }))
  await refusedWith(t, kit, 'DAY_CLOSED', () => kit.commands.closeDay(monday, { at }))
})

t.test('a day of 1,500 tickets', async (t) => {
  const at = instant(monday, '08:00')
  const kit = await freshBuilding(t, { beginsAt: at })
  await Promise.all(Array.from({ length: 500 }, () => kit.commands.issue(['ktp', 'sim', 'teller'], { at })))
  const { event } = accepted(await kit.commands.closeDay(monday, { at }))
  t.equal(event.expired.length, 1_500)
  t.equal(event.departed.length, 500)
  await sameFoldedAndRead(t, kit)
})

t.test('the same key closes once', async (t) => {
  const kit = await freshBuilding(t)
  const { day } = accepted(await kit.commands.issue(['ktp'])).event
  await repeated(t, kit, (key) => kit.commands.closeDay(day, key))
})
