import type { Catalogue } from '@antrean/contracts'
import { accepted, type FreshBuilding, freshBuilding, refusedWith, sameFoldedAndRead, smallCatalogue } from '@antrean/test-kit'
import t from 'tap'
import { publicationOf } from './publication.ts'

const publish = ({ building, transitions }: FreshBuilding, change: (catalogue: Catalogue) => void) => {
  const next = smallCatalogue(building, 2)
  change(next)
  return transitions.publishCatalogue({ building, by: 'admin' }, publicationOf(next))
}

const counterOf = (catalogue: Catalogue, id: string) => catalogue.counters.find((counter) => counter.id === id) as Catalogue['counters'][0]
const serviceOf = (catalogue: Catalogue, id: string) =>
  catalogue.agencies.flatMap(({ services }) => services).find((service) => service.id === id) as Catalogue['agencies'][0]['services'][0]

t.test('a retired service gives no numbers and is called until its queue is empty', async (t) => {
  const kit = await freshBuilding(t)
  const { commands } = kit
  await commands.open('c1')
  const { visit, tickets } = accepted(await commands.issue(['ktp'])).event
  accepted(await commands.issue(['sim']))
  accepted(await publish(kit, (next) => Object.assign(serviceOf(next, 'ktp'), { retired: true })))

  await refusedWith(t, kit, 'SERVICE_RETIRED', () => commands.issue(['ktp']))
  await refusedWith(t, kit, 'SERVICE_RETIRED', () => commands.walkIn('c1', 'ktp'))
  const other = accepted(await commands.issue(['kk'])).event
  await refusedWith(t, kit, 'SERVICE_RETIRED', () => commands.addService(other.visit, 'ktp'))
  await commands.open('c4')
  const sim = accepted(await commands.callNext('c4')).event.ticket
  await refusedWith(t, kit, 'SERVICE_RETIRED', () => commands.transfer('c4', sim, { service: 'ktp' }))

  t.match(await commands.callNext('c1'), { event: { ticket: tickets[0]?.id, visit } })
  const [ktp] = tickets.map(({ id }) => id)
  accepted(await commands.transfer('c1', ktp as string, { toCounter: 'c3' }))
  await sameFoldedAndRead(t, kit)
})

t.test('so do the services of a retired agency', async (t) => {
  const kit = await freshBuilding(t)
  accepted(await publish(kit, ({ agencies }) => Object.assign(agencies[2] as object, { retired: true })))
  await refusedWith(t, kit, 'SERVICE_RETIRED', () => kit.commands.issue(['teller']))
})

t.test('a retired counter goes on until its officer closes it, and is opened for those alone who were sent to it', async (t) => {
  const kit = await freshBuilding(t)
  const { commands } = kit
  await commands.open('c1')
  await commands.open('c3')
  const sent = accepted(await commands.issue(['ktp'])).event.tickets[0]?.id as string
  accepted(await commands.callNext('c1'))
  accepted(await commands.transfer('c1', sent, { toCounter: 'c3' }))
  accepted(await commands.issue(['ktp']))
  accepted(await publish(kit, (next) => Object.assign(counterOf(next, 'c3'), { retired: true })))

  accepted(await commands.pause('c3'))
  accepted(await commands.open('c3'))
  accepted(await commands.close('c3'))
  const held = accepted(await commands.callNext('c1')).event.ticket
  await refusedWith(t, kit, 'COUNTER_RETIRED', () => commands.transfer('c1', held, { toCounter: 'c3' }))
  accepted(await commands.open('c3'))
  const { ticket } = accepted(await commands.callNext('c3')).event
  accepted(await commands.serve('c3', ticket))
  accepted(await commands.finish('c3', ticket))
  accepted(await commands.close('c3'))
  await refusedWith(t, kit, 'COUNTER_RETIRED', () => commands.open('c3'))
  await sameFoldedAndRead(t, kit)
})

t.test('what somebody in the building needs cannot go', async (t) => {
  const kit = await freshBuilding(t)
  const { commands } = kit
  await commands.open('c1')
  accepted(await commands.issue(['ktp']))
  const withoutService = (next: Catalogue) => {
    for (const agency of next.agencies) agency.services = agency.services.filter(({ id }) => id !== 'ktp')
  }
  const without = (id: string) => (next: Catalogue) => {
    next.counters = next.counters.filter((counter) => counter.id !== id)
  }
  const unserved = (next: Catalogue) => {
    for (const counter of next.counters) counter.services = counter.services.filter((id) => id !== 'ktp')
  }
  await refusedWith(t, kit, 'IN_USE', () => publish(kit, withoutService))
  await refusedWith(t, kit, 'IN_USE', () => publish(kit, without('c1')))
  await refusedWith(t, kit, 'SERVICE_UNSERVED', () => publish(kit, unserved))
  await commands.open('c6')
  await commands.close('c6')
  t.match(await publish(kit, without('c6')), { event: { version: 2, counters: ['c2', 'c6'].slice(1) } })
  const state = await sameFoldedAndRead(t, kit)
  t.notOk(state.counters.has('c6'))
})
