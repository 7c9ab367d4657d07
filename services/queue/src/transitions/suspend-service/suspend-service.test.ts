import { accepted, freshBuilding, refusedWith, repeated, sameFoldedAndRead } from '@antrean/test-kit'
import t from 'tap'

t.test('no number is given and none called while the service is suspended; what waits keeps its place', async (t) => {
  const kit = await freshBuilding(t)
  const { tickets } = accepted(await kit.commands.issue(['ktp'])).event
  await kit.commands.open('c1')
  const { event } = accepted(await kit.commands.suspend('ktp'))
  t.match(event, { service: 'ktp', cause: 'system-down' })
  t.same((await sameFoldedAndRead(t, kit)).suspended.get('ktp'), { since: event.at, cause: 'system-down' })
  await refusedWith(t, kit, 'SERVICE_SUSPENDED', () => kit.commands.issue(['kk', 'ktp']))
  t.match(await kit.commands.callNext('c1'), { empty: /-/ })
  await kit.commands.resume('ktp')
  t.match(await kit.commands.callNext('c1'), { event: { ticket: tickets[0]?.id } })
})

t.test('refuses an unknown service, and one that is suspended', async (t) => {
  const kit = await freshBuilding(t)
  await refusedWith(t, kit, 'SERVICE_UNKNOWN', () => kit.commands.suspend('nothing'))
  await kit.commands.suspend('ktp')
  await refusedWith(t, kit, 'SERVICE_SUSPENDED', () => kit.commands.suspend('ktp'))
})

t.test('the same key suspends once', async (t) => {
  const kit = await freshBuilding(t)
  await repeated(t, kit, (key) => kit.commands.suspend('ktp', key))
})
