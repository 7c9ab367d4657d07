import { accepted, freshBuilding, refusedWith, sameFoldedAndRead, smallCatalogueWith } from '@antrean/test-kit'
import t, { type Test } from 'tap'

const [monday, tuesday, wednesday] = ['2026-03-02', '2026-03-03', '2026-03-04']
const minute = 60_000
const at = (local: string) => ({ at: Date.parse(`${local}:00+07:00`) })
const morning = at(`${monday}T08:00`)
const evening = at(`${monday}T17:00`)

const carryingKtpAndSim = async (t: Test) =>
  freshBuilding(t, { catalogue: smallCatalogueWith({ carryOver: true }, ['ktp', 'sim']), beginsAt: morning.at })

t.test('tickets of a service that carries over go on at their places, the others expire', async (t) => {
  const kit = await carryingKtpAndSim(t)
  const one = accepted(await kit.commands.issue(['ktp'], morning)).event
  const two = accepted(await kit.commands.issue(['ktp', 'kk'], morning)).event
  const three = accepted(await kit.commands.issue(['kk'], morning)).event
  const { event } = accepted(await kit.commands.closeDay(monday, evening))
  t.same(event.carried, [one.tickets[0]?.id, two.tickets[0]?.id])
  t.same(event.expired, [two.tickets[1]?.id, three.tickets[0]?.id])
  t.same(event.departed, [three.visit])
  await sameFoldedAndRead(t, kit)
  await kit.commands.issue(['ktp'], at(`${tuesday}T08:00`))
  await kit.commands.open('c1', at(`${tuesday}T08:00`))
  t.match(await kit.commands.callNext('c1', at(`${tuesday}T08:00`)), { event: { ticket: one.tickets[0]?.id } })
  await sameFoldedAndRead(t, kit)
})

t.test('no number that somebody still carries is given again', async (t) => {
  const kit = await carryingKtpAndSim(t)
  await kit.commands.issue(['kk'], morning)
  await kit.commands.issue(['ktp'], morning)
  await kit.commands.closeDay(monday, evening)
  const next = async () => accepted(await kit.commands.issue(['kk'], at(`${tuesday}T08:00`))).event.number
  t.same([await next(), await next()], ['A-001', 'A-003'], 'A-002 is still here')
  await sameFoldedAndRead(t, kit)
})

t.test('whom another counter kept waits again; what was at a counter expires', async (t) => {
  const kit = await carryingKtpAndSim(t)
  const { tickets } = accepted(await kit.commands.issue(['sim', 'ktp'], morning)).event
  await kit.commands.open('c4', morning)
  const { ticket } = accepted(await kit.commands.callNext('c4', morning)).event
  const { event } = accepted(await kit.commands.closeDay(monday, evening))
  t.match(event, { carried: [tickets[1]?.id], expired: [ticket], counters: ['c4'] })
  await sameFoldedAndRead(t, kit)
  await kit.commands.open('c1', at(`${tuesday}T08:00`))
  accepted(await kit.commands.callNext('c1', at(`${tuesday}T08:00`)))
})

t.test('a planned ticket goes on behind a carried one, and alone it expires', async (t) => {
  const kit = await carryingKtpAndSim(t)
  const behind = accepted(await kit.commands.issue(['ktp', 'sim'], { ...morning, ordered: true })).event
  const alone = accepted(await kit.commands.issue(['kk', 'ktp'], { ...morning, ordered: true })).event
  const { event } = accepted(await kit.commands.closeDay(monday, evening))
  t.same(
    event.carried,
    behind.tickets.map(({ id }) => id),
  )
  t.same(event.departed, [alone.visit])
  await sameFoldedAndRead(t, kit)
})

const eightToFour = { from: '08:00', to: '16:00' }
const weekdays = { monday: [eightToFour], tuesday: [], wednesday: [{ from: '09:00', to: '16:00' }] }
const hours = { week: weekdays, seasons: [], holidays: [], lastNumberMinutes: 0 }

t.test('nobody waits while the building is closed: waiting goes on when the service opens again', async (t) => {
  const kit = await freshBuilding(t, { catalogue: smallCatalogueWith({ carryOver: true }, ['ktp'], { hours }), beginsAt: morning.at })
  await kit.commands.issue(['ktp'], at(`${monday}T15:30`))
  const wednesdayNine = at(`${wednesday}T09:00`)
  const { event } = accepted(await kit.commands.closeDay(monday, at(`${monday}T16:00`)))
  t.same(event.night, { from: at(`${monday}T16:00`).at, to: { ktp: wednesdayNine.at } })
  await sameFoldedAndRead(t, kit)
  accepted(await kit.commands.closeDay(tuesday, at(`${tuesday}T17:00`)))
  await kit.commands.open('c1', at(`${wednesday}T08:55`))
  const { ticket } = accepted(await kit.commands.callNext('c1', at(`${wednesday}T09:10`))).event
  const state = await sameFoldedAndRead(t, kit)
  t.equal(state.tickets.get(ticket)?.waitingMs, 40 * minute, '30 minutes on Monday, 10 on Wednesday')
})

t.test('without hours a night lasts until midnight, and a close that comes late takes nothing from the morning', async (t) => {
  const kit = await carryingKtpAndSim(t)
  await kit.commands.issue(['ktp'], at(`${monday}T23:30`))
  accepted(await kit.commands.closeDay(monday, at(`${tuesday}T00:10`)))
  await kit.commands.open('c1', at(`${tuesday}T00:10`))
  const { ticket } = accepted(await kit.commands.callNext('c1', at(`${tuesday}T00:20`))).event
  t.equal((await sameFoldedAndRead(t, kit)).tickets.get(ticket)?.waitingMs, 50 * minute)
})

t.test('who led the schedule and lost the lead closes nothing', async (t) => {
  const kit = await carryingKtpAndSim(t)
  await kit.commands.issue(['ktp'], morning)
  accepted(await kit.commands.closeDay(monday, { ...evening, lead: 7 }))
  await refusedWith(t, kit, 'LEAD_LOST', () => kit.commands.closeDay(tuesday, { ...at(`${tuesday}T08:00`), lead: 6 }))
  accepted(await kit.commands.closeDay(tuesday, at(`${tuesday}T08:00`)))
})
