import { freshBuilding, refusedWith, repeated, sameFoldedAndRead } from '@antrean/test-kit'
import t from 'tap'

t.test('pauses for a reason, and for another one', async (t) => {
  const kit = await freshBuilding(t)
  await kit.commands.open('c1')
  t.match(await kit.commands.pause('c1', 'prayer'), { event: { reason: 'prayer' } })
  t.match(await kit.commands.pause('c1', 'meeting'), { event: { reason: 'meeting' } })
  const { counters } = await sameFoldedAndRead(t, kit)
  t.match(counters.get('c1'), { state: 'paused', pauseReason: 'meeting' })
})

t.test('refuses a counter that is unknown, closed, another officer’s, or holds a ticket', async (t) => {
  const kit = await freshBuilding(t)
  await refusedWith(t, kit, 'COUNTER_UNKNOWN', () => kit.commands.pause('c99'))
  await refusedWith(t, kit, 'COUNTER_CLOSED', () => kit.commands.pause('c1'))
  await kit.commands.open('c1')
  await refusedWith(t, kit, 'COUNTER_TAKEN', () => kit.commands.pause('c1', 'break', { by: 'somebody' }))
  await kit.commands.issue(['ktp'])
  await kit.commands.callNext('c1')
  await refusedWith(t, kit, 'COUNTER_BUSY', () => kit.commands.pause('c1'))
})

t.test('the same key pauses once', async (t) => {
  const kit = await freshBuilding(t)
  await kit.commands.open('c1')
  await repeated(t, kit, (key) => kit.commands.pause('c1', 'break', key))
})
