import { type Catalogue, OpeningHours } from '@antrean/contracts'
import {
  accepted,
  type FreshBuilding,
  freshBuilding,
  refusedWith,
  sameFoldedAndRead,
  smallCatalogue,
  smallCatalogueWith,
} from '@antrean/test-kit'
import t, { type Test } from 'tap'

const at = (local: string): number => Date.parse(`${local}:00+07:00`)
const [monday, tuesday, friday] = ['2026-03-02', '2026-03-03', '2026-03-06']
const office = [{ from: '08:00', to: '16:00' }]

const hours = OpeningHours.parse({
  week: {
    ...{ monday: office, tuesday: office, wednesday: office, thursday: office },
    friday: [
      { from: '08:00', to: '11:30' },
      { from: '13:30', to: '16:00' },
    ],
  },
  holidays: [{ day: tuesday, name: 'Libur' }],
  lastNumberMinutes: 30,
})

/** The bank comes on Mondays and Fridays, until noon. */
const withHours = (building: string): Catalogue => {
  const catalogue = smallCatalogue(building)
  const morning = [{ from: '08:00', to: '12:00' }]
  const ofBank = OpeningHours.parse({ week: { monday: morning, friday: morning } })
  return {
    ...catalogue,
    hours,
    agencies: catalogue.agencies.map((agency) => (agency.id === 'bank' ? { ...agency, hours: ofBank } : agency)),
  }
}

const opened = (t: Test): Promise<FreshBuilding> => freshBuilding(t, { catalogue: withHours, beginsAt: at(`${monday}T00:00`) })

t.test('numbers are given at the opening hours of the building, up to the last number', async (t) => {
  const kit = await opened(t)
  const issue = (local: string) => () => kit.commands.issue(['ktp'], { at: at(`${monday}T${local}`) })
  await refusedWith(t, kit, 'CLOSED_NOW', issue('07:59'))
  accepted(await issue('08:00')())
  const { visit } = accepted(await issue('15:29')()).event
  await refusedWith(t, kit, 'LAST_NUMBER_PASSED', issue('15:30'))
  await refusedWith(t, kit, 'LAST_NUMBER_PASSED', () => kit.commands.addService(visit, 'sim', { at: at(`${monday}T15:30`) }))
  await refusedWith(t, kit, 'CLOSED_NOW', issue('16:00'))
  await sameFoldedAndRead(t, kit)
})

t.test('a holiday is closed, and so is the Friday break', async (t) => {
  const kit = await opened(t)
  const issue = (local: string) => () => kit.commands.issue(['ktp'], { at: at(local) })
  await refusedWith(t, kit, 'CLOSED_NOW', issue(`${tuesday}T10:00`))
  await refusedWith(t, kit, 'CLOSED_NOW', issue(`${friday}T11:30`))
  accepted(await issue(`${friday}T13:30`)())
})

t.test('an agency that comes on some days gives numbers then, and a visit to it and another not at all otherwise', async (t) => {
  const kit = await opened(t)
  accepted(await kit.commands.issue(['teller', 'ktp'], { at: at(`${monday}T11:59`) }))
  await refusedWith(t, kit, 'CLOSED_NOW', () => kit.commands.issue(['ktp', 'teller'], { at: at(`${monday}T12:00`) }))
  await refusedWith(t, kit, 'CLOSED_NOW', () => kit.commands.issue(['teller'], { at: at('2026-03-04T09:00') }))
})

t.test('an override passes over the hours, also for one more service', async (t) => {
  const kit = await opened(t)
  const how = { at: at(`${monday}T18:00`) }
  const { visit } = accepted(await kit.commands.issue(['ktp'], { ...how, override: true })).event
  await refusedWith(t, kit, 'CLOSED_NOW', () => kit.commands.addService(visit, 'sim', how))
  accepted(await kit.commands.addService(visit, 'sim', { ...how, override: true }))
})

t.test('who is given a number before the opening waits from then on', async (t) => {
  const kit = await opened(t)
  const early = { at: at(`${monday}T07:30`), override: true }
  const { visit, tickets } = accepted(await kit.commands.issue(['ktp'], early)).event
  t.equal(tickets[0]?.countsFrom, at(`${monday}T08:00`))
  const { ticket } = accepted(await kit.commands.addService(visit, 'sim', early)).event
  t.equal(ticket.countsFrom, at(`${monday}T08:00`))
  await kit.commands.open('c1', { at: at(`${monday}T07:50`) })
  accepted(await kit.commands.callNext('c1', { at: at(`${monday}T08:05`) }))
  const state = await sameFoldedAndRead(t, kit)
  t.equal(state.tickets.get(tickets[0]?.id as string)?.waitingMs, 5 * 60_000)
})

t.test('a quota is of numbers per day and service, whoever took them; nothing passes over it', async (t) => {
  const catalogue = smallCatalogueWith({ dailyQuota: 2 }, ['ktp'])
  const kit = await freshBuilding(t, { catalogue, beginsAt: at(`${monday}T08:00`) })
  const how = { at: at(`${monday}T08:00`) }
  const { tickets } = accepted(await kit.commands.issue(['ktp'], how)).event
  const { visit } = accepted(await kit.commands.issue(['kk'], how)).event
  accepted(await kit.commands.addService(visit, 'ktp', how))
  await kit.commands.cancel(tickets[0]?.id as string, null, how)
  await refusedWith(t, kit, 'QUOTA_REACHED', () => kit.commands.issue(['ktp'], { ...how, override: true }))
  const other = accepted(await kit.commands.issue(['kk'], how)).event.visit
  await refusedWith(t, kit, 'QUOTA_REACHED', () => kit.commands.addService(other, 'ktp', how))
  accepted(await kit.commands.issue(['ktp'], { at: at(`${tuesday}T00:00`) }))
})

t.test('a transfer takes a number of the other service, and gives it back when it is undone', async (t) => {
  const kit = await freshBuilding(t, { catalogue: smallCatalogueWith({ dailyQuota: 1 }, ['sim']) })
  accepted(await kit.commands.issue(['ktp']))
  await kit.commands.open('c1')
  const { ticket } = accepted(await kit.commands.callNext('c1')).event
  accepted(await kit.commands.transfer('c1', ticket, { service: 'sim' }))
  await refusedWith(t, kit, 'QUOTA_REACHED', () => kit.commands.issue(['sim']))
  accepted(await kit.commands.undo('c1'))
  accepted(await kit.commands.issue(['sim']))
})
