import { accepted, freshBuilding, refusedWith, repeated, sameFoldedAndRead } from '@antrean/test-kit'
import t from 'tap'

t.test('closes an open and a paused counter', async (t) => {
  const kit = await freshBuilding(t)
  await kit.commands.open('c1')
  await kit.commands.open('c2')
  await kit.commands.pause('c2')
  accepted(await kit.commands.close('c1'))
  accepted(await kit.commands.close('c2'))
  const { counters } = await sameFoldedAndRead(t, kit)
  t.match(counters.get('c1'), { state: 'closed', officer: null })
  t.match(counters.get('c2'), { state: 'closed', pauseReason: null })
})

t.test('refuses a counter that is unknown, closed, another officer’s, or holds a ticket', async (t) => {
  const kit = await freshBuilding(t)
  await refusedWith(t, kit, 'COUNTER_UNKNOWN', () => kit.commands.close('c99'))
  await refusedWith(t, kit, 'COUNTER_CLOSED', () => kit.commands.close('c1'))
  await kit.commands.open('c1')
  await refusedWith(t, kit, 'COUNTER_TAKEN', () => kit.commands.close('c1', { by: 'somebody' }))
  await kit.commands.issue(['ktp'])
  await kit.commands.callNext('c1')
  await refusedWith(t, kit, 'COUNTER_BUSY', () => kit.commands.close('c1'))
})

t.test('the same key closes once', async (t) => {
  const kit = await freshBuilding(t)
  await kit.commands.open('c1')
  await repeated(t, kit, (key) => kit.commands.close('c1', key))
})
