import { accepted, type FreshBuilding, freshBuilding, refusedWith, repeated, sameFoldedAndRead } from '@antrean/test-kit'
import t, { type Test } from 'tap'

const at = Date.parse('2026-03-02T08:30:00+07:00')
const slot = Date.parse('2026-03-04T09:00:00+07:00')
const later = slot + 86_400_000

const booked = async (t: Test): Promise<FreshBuilding & { appointment: string }> => {
  const kit = await freshBuilding(t, { beginsAt: at })
  return { ...kit, appointment: accepted(await kit.commands.book('skck', slot, { at })).event.appointment }
}

t.test('the appointment has the other slot, and its old place is free again', async (t) => {
  const kit = await booked(t)
  const { event } = accepted(await kit.commands.moveAppointment(kit.appointment, later, { at }))
  t.match(event, { type: 'appointment.moved', slot: later, day: '2026-03-05', from: slot })
  accepted(await kit.commands.book('skck', slot, { at }))
  accepted(await kit.commands.book('skck', slot, { at }))
  await refusedWith(t, kit, 'SLOT_FULL', () => kit.commands.book('skck', slot, { at }))
  await sameFoldedAndRead(t, kit)
})

t.test('it may stay where it is, though that is full', async (t) => {
  const kit = await booked(t)
  await kit.commands.book('skck', slot, { at })
  accepted(await kit.commands.moveAppointment(kit.appointment, slot, { at }))
  await refusedWith(t, kit, 'SLOT_FULL', () => kit.commands.book('skck', slot, { at }))
})

t.test('to a full slot it is refused, and keeps its own', async (t) => {
  const kit = await booked(t)
  await kit.commands.book('skck', later, { at })
  await kit.commands.book('skck', later, { at })
  await refusedWith(t, kit, 'SLOT_FULL', () => kit.commands.moveAppointment(kit.appointment, later, { at }))
  t.match((await sameFoldedAndRead(t, kit)).appointments.get(kit.appointment), { slot })
})

t.test('to a slot that has begun it is refused', async (t) => {
  const kit = await booked(t)
  await refusedWith(t, kit, 'SLOT_NOT_OFFERED', () => kit.commands.moveAppointment(kit.appointment, at - 60_000, { at }))
})

t.test('one that nobody booked, or that is over, is refused', async (t) => {
  const kit = await booked(t)
  await refusedWith(t, kit, 'APPOINTMENT_UNKNOWN', () => kit.commands.moveAppointment('A'.repeat(22), later, { at }))
  await kit.commands.cancelAppointment(kit.appointment, { at })
  await refusedWith(t, kit, 'APPOINTMENT_ENDED', () => kit.commands.moveAppointment(kit.appointment, later, { at }))
})

t.test('one whose service has left the catalogue is refused', async (t) => {
  const kit = await booked(t)
  await kit.redis.hdel(`q:{${kit.building}}:rules`, 'service:skck')
  await refusedWith(t, kit, 'SERVICE_UNKNOWN', () => kit.commands.moveAppointment(kit.appointment, later, { at }))
})

t.test('the same key moves once', async (t) => {
  const kit = await booked(t)
  await repeated(t, kit, (key) => kit.commands.moveAppointment(kit.appointment, later, { at, ...key }))
})
