import { accepted, type FreshBuilding, freshBuilding, refusedWith, repeated, sameFoldedAndRead } from '@antrean/test-kit'
import t, { type Test } from 'tap'

const instant = (time: string, day = '2026-03-02'): number => Date.parse(`${day}T${time}:00+07:00`)
const morning = instant('07:00')
const slot = instant('09:00')
const minute = 60_000

const booked = async (t: Test): Promise<FreshBuilding & { appointment: string }> => {
  const kit = await freshBuilding(t, { beginsAt: morning })
  const { appointment } = accepted(await kit.commands.book('skck', slot, { at: morning })).event
  return { ...kit, appointment }
}

t.test('who comes early has the slot as place, and waits from then on', async (t) => {
  const kit = await booked(t)
  const { commands, appointment } = kit
  const { event } = accepted(await commands.checkIn(appointment, { at: instant('08:20') }))
  t.match(event, {
    channel: 'kiosk',
    appointment: { id: appointment, slot },
    tickets: [{ score: slot, countsFrom: slot, state: 'waiting' }],
  })
  await commands.issue(['skck'], { at: instant('08:40') })
  await commands.open('c5', { at: instant('08:50') })
  t.match(await commands.callNext('c5', { at: instant('08:50') }), { event: { number: 'B-002' } }, 'coming early earns nothing')
  await commands.open('c4', { at: instant('09:07') })
  const { ticket } = accepted(await commands.callNext('c4', { at: instant('09:07') })).event
  const state = await sameFoldedAndRead(t, kit)
  t.match(state.tickets.get(ticket), { waitingMs: 7 * minute, countsFrom: slot })
  t.equal(state.appointments.size, 0)
})

t.test('who is called before the slot has not waited at all', async (t) => {
  const kit = await booked(t)
  await kit.commands.checkIn(kit.appointment, { at: instant('08:20') })
  await kit.commands.open('c5', { at: instant('08:30') })
  const { ticket } = accepted(await kit.commands.callNext('c5', { at: instant('08:30') })).event
  t.match((await sameFoldedAndRead(t, kit)).tickets.get(ticket), { waitingMs: 0 })
})

t.test('who is a little late keeps the slot as place, and waits from the arrival', async (t) => {
  const kit = await booked(t)
  await kit.commands.issue(['skck'], { at: slot + minute })
  const { event } = accepted(await kit.commands.checkIn(kit.appointment, { at: slot + 10 * minute }))
  t.match(event.tickets[0], { score: slot, ahead: 0, countsFrom: slot })
  await kit.commands.open('c5', { at: slot + 12 * minute })
  const { ticket } = accepted(await kit.commands.callNext('c5', { at: slot + 12 * minute })).event
  t.equal(ticket, event.tickets[0]?.id)
  t.match((await sameFoldedAndRead(t, kit)).tickets.get(ticket), { waitingMs: 2 * minute })
})

t.test('who is too late joins those without an appointment', async (t) => {
  const kit = await booked(t)
  await kit.commands.issue(['skck'], { at: slot + minute })
  const at = slot + 10 * minute + 1
  const { event } = accepted(await kit.commands.checkIn(kit.appointment, { at }))
  t.match(event.tickets, [{ score: at, ahead: 1 }])
  t.notOk(event.tickets[0]?.countsFrom)
})

t.test('a priority class has its credit, counted from the slot', async (t) => {
  const kit = await booked(t)
  const reply = await kit.commands.checkIn(kit.appointment, { at: instant('08:00'), priority: 'lansia' })
  t.match(reply, { event: { priority: 'lansia', tickets: [{ score: slot - 20 * minute }] } })
  await sameFoldedAndRead(t, kit)
})

t.test('the place at the slot stays taken', async (t) => {
  const kit = await booked(t)
  accepted(await kit.commands.checkIn(kit.appointment, { at: instant('08:00') }))
  accepted(await kit.commands.book('skck', slot, { at: instant('08:01') }))
  await refusedWith(t, kit, 'SLOT_FULL', () => kit.commands.book('skck', slot, { at: instant('08:01') }))
})

t.test('on another day, without a booking, twice, or of a closed day: refused', async (t) => {
  const kit = await booked(t)
  const { commands, appointment } = kit
  const at = instant('08:00')
  await refusedWith(t, kit, 'APPOINTMENT_UNKNOWN', () => commands.checkIn('A'.repeat(22), { at }))
  await refusedWith(t, kit, 'PRIORITY_UNKNOWN', () => commands.checkIn(appointment, { at, priority: 'raja' }))
  const tomorrow = accepted(await commands.book('skck', slot + 86_400_000, { at })).event.appointment
  await refusedWith(t, kit, 'APPOINTMENT_NOT_TODAY', () => commands.checkIn(tomorrow, { at }))
  accepted(await commands.checkIn(appointment, { at }))
  await refusedWith(t, kit, 'APPOINTMENT_ENDED', () => commands.checkIn(appointment, { at }))
})

t.test('a service that is suspended, or gone from the catalogue, gives no number', async (t) => {
  const kit = await booked(t)
  await kit.commands.suspend('skck', { at: morning })
  await refusedWith(t, kit, 'SERVICE_SUSPENDED', () => kit.commands.checkIn(kit.appointment, { at: morning }))
  await kit.redis.hdel(`q:{${kit.building}}:rules`, 'service:skck')
  await refusedWith(t, kit, 'SERVICE_UNKNOWN', () => kit.commands.checkIn(kit.appointment, { at: morning }))
})

t.test('nobody came: closing the day ends the appointments up to it, and no others', async (t) => {
  const kit = await booked(t)
  const { commands, appointment } = kit
  const later = accepted(await commands.book('skck', slot + 86_400_000, { at: morning })).event.appointment
  const { event } = accepted(await commands.closeDay('2026-03-02', { at: instant('16:00') }))
  t.same(event.missed, [appointment])
  t.same([...(await sameFoldedAndRead(t, kit)).appointments.keys()], [later])
  await refusedWith(t, kit, 'APPOINTMENT_ENDED', () => commands.checkIn(appointment, { at: instant('16:00') }))
})

t.test('a day that was closed before its appointments gives no number', async (t) => {
  const kit = await booked(t)
  await kit.redis.hset(`q:{${kit.building}}:state`, 'closedDay', '2026-03-02')
  await refusedWith(t, kit, 'DAY_CLOSED', () => kit.commands.checkIn(kit.appointment, { at: morning }))
})

t.test('the same key checks in once', async (t) => {
  const kit = await booked(t)
  await repeated(t, kit, (key) => kit.commands.checkIn(kit.appointment, { at: morning, ...key }))
})
