import { accepted, freshBuilding, refusedWith, repeated, sameFoldedAndRead } from '@antrean/test-kit'
import t from 'tap'

const at = Date.parse('2026-03-02T08:30:00+07:00')
const slot = Date.parse('2026-03-04T09:00:00+07:00')

t.test('a place is taken days ahead', async (t) => {
  const kit = await freshBuilding(t, { beginsAt: at })
  const { event } = accepted(await kit.commands.book('skck', slot, { at }))
  t.match(event, { type: 'appointment.booked', service: 'skck', slot, day: '2026-03-04' })
  const state = await sameFoldedAndRead(t, kit)
  t.match(state.appointments.get(event.appointment), { state: 'booked', slot, bookedAt: at })
})

t.test('of many phones that race for the last places, as many get one as there are', async (t) => {
  const kit = await freshBuilding(t, { beginsAt: at })
  const replies = await Promise.all(Array.from({ length: 20 }, () => kit.commands.book('skck', slot, { at })))
  t.equal(replies.filter((reply) => 'event' in reply).length, 2)
  t.equal(replies.filter((reply) => 'refused' in reply && reply.refused === 'SLOT_FULL').length, 18)
  const state = await sameFoldedAndRead(t, kit)
  t.equal(state.appointments.size, 2)
})

t.test('a full slot is refused, the next one is not', async (t) => {
  const kit = await freshBuilding(t, { beginsAt: at })
  await kit.commands.book('skck', slot, { at })
  await kit.commands.book('skck', slot, { at })
  await refusedWith(t, kit, 'SLOT_FULL', () => kit.commands.book('skck', slot, { at }))
  accepted(await kit.commands.book('skck', slot + 15 * 60_000, { at }))
})

t.test('a service that is not in the catalogue, or takes no appointments, is refused', async (t) => {
  const kit = await freshBuilding(t, { beginsAt: at })
  await refusedWith(t, kit, 'SERVICE_UNKNOWN', () => kit.commands.book('nothing', slot, { at }))
  await refusedWith(t, kit, 'SLOT_NOT_OFFERED', () => kit.commands.book('ktp', slot, { at }))
})

t.test('a slot that has begun, or whose day is closed, is refused', async (t) => {
  const kit = await freshBuilding(t, { beginsAt: at })
  await refusedWith(t, kit, 'SLOT_NOT_OFFERED', () => kit.commands.book('skck', at, { at }))
  await kit.commands.closeDay('2026-03-02', { at })
  await refusedWith(t, kit, 'SLOT_NOT_OFFERED', () => kit.commands.book('skck', at + 60_000, { at }))
  accepted(await kit.commands.book('skck', slot, { at }))
})

t.test('a code that exists already is refused', async (t) => {
  const kit = await freshBuilding(t, { beginsAt: at })
  const { appointment } = accepted(await kit.commands.book('skck', slot, { at })).event
  await refusedWith(t, kit, 'CODE_TAKEN', () => kit.commands.book('skck', slot, { at, appointment }))
})

t.test('the same key books once', async (t) => {
  const kit = await freshBuilding(t, { beginsAt: at })
  const first = await repeated(t, kit, (key) => kit.commands.book('skck', slot, { at, ...key }))
  t.equal(accepted(first).event.slot, slot)
  accepted(await kit.commands.book('skck', slot, { at }))
})
