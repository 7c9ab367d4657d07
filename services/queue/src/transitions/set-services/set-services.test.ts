import { accepted, freshBuilding, refusedWith, repeated, sameFoldedAndRead } from '@antrean/test-kit'
import t from 'tap'

t.test('a counter serves what it is told, in that order, until it is told to go by the catalogue again', async (t) => {
  const kit = await freshBuilding(t)
  await kit.commands.issue(['ktp'])
  await kit.commands.issue(['sim'])
  await kit.commands.open('c1')
  t.match(await kit.commands.setServices('c1', ['sim', 'skck']), { event: { counter: 'c1', services: ['sim', 'skck'] } })
  t.same((await sameFoldedAndRead(t, kit)).counters.get('c1')?.services, ['sim', 'skck'])
  const { event } = accepted(await kit.commands.callNext('c1'))
  t.equal(event.service, 'sim')
  await kit.commands.park('c1', event.ticket)
  accepted(await kit.commands.setServices('c1', []))
  t.equal((await sameFoldedAndRead(t, kit)).counters.get('c1')?.services, null)
  t.match(await kit.commands.callNext('c1'), { event: { service: 'ktp' } })
})

t.test('a counter that was never opened is closed, and knows what it will serve', async (t) => {
  const kit = await freshBuilding(t)
  await kit.commands.setServices('c2', ['ktp'])
  await kit.commands.setServices('c3', [])
  t.match((await sameFoldedAndRead(t, kit)).counters.get('c2'), { state: 'closed', officer: null, services: ['ktp'] })
  await kit.commands.open('c2')
  await kit.commands.close('c2')
  t.match((await sameFoldedAndRead(t, kit)).counters.get('c2'), { services: ['ktp'] })
})

t.test('refuses an unknown counter or service', async (t) => {
  const kit = await freshBuilding(t)
  await refusedWith(t, kit, 'COUNTER_UNKNOWN', () => kit.commands.setServices('c99', ['ktp']))
  await refusedWith(t, kit, 'SERVICE_UNKNOWN', () => kit.commands.setServices('c1', ['ktp', 'nothing']))
})

t.test('the same key sets them once', async (t) => {
  const kit = await freshBuilding(t)
  await repeated(t, kit, (key) => kit.commands.setServices('c1', ['sim'], key))
})
