import { accepted, freshBuilding, officerOf, refusedWith, repeated, sameFoldedAndRead } from '@antrean/test-kit'
import t from 'tap'

t.test('opens a closed counter, and goes on after a pause', async (t) => {
  const kit = await freshBuilding(t)
  t.match(await kit.commands.open('c1'), { event: { counter: 'c1', officer: officerOf('c1') } })
  await kit.commands.pause('c1', 'prayer')
  accepted(await kit.commands.open('c1'))
  const { counters } = await sameFoldedAndRead(t, kit)
  t.match(counters.get('c1'), { state: 'open', pauseReason: null })
})

t.test('another officer is refused; a supervisor takes over, with the ticket that is there', async (t) => {
  const kit = await freshBuilding(t)
  const { event } = accepted(await kit.commands.issue(['ktp']))
  await kit.commands.open('c1')
  await kit.commands.callNext('c1')
  await refusedWith(t, kit, 'COUNTER_TAKEN', () => kit.commands.open('c1', { by: 'somebody' }))
  accepted(await kit.commands.open('c1', { by: 'penyelia', takesOver: true }))
  const { counters } = await sameFoldedAndRead(t, kit)
  t.match(counters.get('c1'), { officer: 'penyelia', ticket: event.tickets[0]?.id })
})

t.test('refuses an unknown counter', async (t) => {
  const kit = await freshBuilding(t)
  await refusedWith(t, kit, 'COUNTER_UNKNOWN', () => kit.commands.open('c99'))
})

t.test('the same key opens once', async (t) => {
  const kit = await freshBuilding(t)
  await repeated(t, kit, (key) => kit.commands.open('c1', key))
})
