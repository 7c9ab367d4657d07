import { accepted, freshBuilding, refusedWith, sameFoldedAndRead, smallCatalogueWith } from '@antrean/test-kit'
import t, { type Test } from 'tap'

const [monday, tuesday] = ['2026-03-02', '2026-03-03']
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

t.test('who led the schedule and lost the lead closes nothing', async (t) => {
  const kit = await carryingKtpAndSim(t)
  await kit.commands.issue(['ktp'], morning)
  accepted(await kit.commands.closeDay(monday, { ...evening, lead: 7 }))
  await refusedWith(t, kit, 'LEAD_LOST', () => kit.commands.closeDay(tuesday, { ...at(`${tuesday}T08:00`), lead: 6 }))
  accepted(await kit.commands.closeDay(tuesday, at(`${tuesday}T08:00`)))
})
