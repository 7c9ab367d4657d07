import { freshBuilding, refusedWith, repeated, sameFoldedAndRead } from '@antrean/test-kit'
import t from 'tap'

t.test('a suspended service goes on', async (t) => {
  const kit = await freshBuilding(t)
  await kit.commands.suspend('ktp')
  t.match(await kit.commands.resume('ktp'), { event: { service: 'ktp' } })
  t.equal((await sameFoldedAndRead(t, kit)).suspended.size, 0)
  t.match(await kit.commands.issue(['ktp']), { event: { number: 'A-001' } })
})

t.test('refuses an unknown service, and one that goes on anyway', async (t) => {
  const kit = await freshBuilding(t)
  await refusedWith(t, kit, 'SERVICE_UNKNOWN', () => kit.commands.resume('nothing'))
  await refusedWith(t, kit, 'SERVICE_NOT_SUSPENDED', () => kit.commands.resume('ktp'))
})

t.test('the same key resumes once', async (t) => {
  const kit = await freshBuilding(t)
  await kit.commands.suspend('ktp')
  await repeated(t, kit, (key) => kit.commands.resume('ktp', key))
})
