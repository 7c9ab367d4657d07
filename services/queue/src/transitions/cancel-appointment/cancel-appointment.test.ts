import { accepted, freshBuilding, refusedWith, repeated, sameFoldedAndRead } from '@antrean/test-kit'
import t from 'tap'

const at = Date.parse('2026-03-02T08:30:00+07:00')
const slot = Date.parse('2026-03-04T09:00:00+07:00')

t.test('the place is free again, and the appointment can be looked at for a while', async (t) => {
  const kit = await freshBuilding(t, { beginsAt: at })
  const { appointment } = accepted(await kit.commands.book('skck', slot, { at })).event
  await kit.commands.book('skck', slot, { at })
  const { event } = accepted(await kit.commands.cancelAppointment(appointment, { at }))
  t.match(event, { type: 'appointment.cancelled', appointment, service: 'skck', slot, day: '2026-03-04' })
  accepted(await kit.commands.book('skck', slot, { at }))
  const key = `q:{${kit.building}}:appointment:${appointment}`
  t.equal(await kit.redis.hget(key, 'state'), 'cancelled')
  t.ok((await kit.redis.ttl(key)) > 0)
  t.notOk((await sameFoldedAndRead(t, kit)).appointments.has(appointment))
})

t.test('one that nobody booked, or that is over, is refused', async (t) => {
  const kit = await freshBuilding(t, { beginsAt: at })
  await refusedWith(t, kit, 'APPOINTMENT_UNKNOWN', () => kit.commands.cancelAppointment('A'.repeat(22), { at }))
  const { appointment } = accepted(await kit.commands.book('skck', slot, { at })).event
  accepted(await kit.commands.cancelAppointment(appointment, { at }))
  await refusedWith(t, kit, 'APPOINTMENT_ENDED', () => kit.commands.cancelAppointment(appointment, { at }))
})

t.test('the same key cancels once', async (t) => {
  const kit = await freshBuilding(t, { beginsAt: at })
  const { appointment } = accepted(await kit.commands.book('skck', slot, { at })).event
  await repeated(t, kit, (key) => kit.commands.cancelAppointment(appointment, { at, ...key }))
})
