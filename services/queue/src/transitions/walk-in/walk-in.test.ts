import { accepted, freshBuilding, refusedWith, repeated, sameFoldedAndRead } from '@antrean/test-kit'
import t from 'tap'

t.test('who came without a number gets one and is served at once', async (t) => {
  const kit = await freshBuilding(t)
  await kit.commands.issue(['ktp'])
  await kit.commands.open('c1')
  const { event } = accepted(await kit.commands.walkIn('c1', 'ktp'))
  t.match(event, { number: 'A-002', counter: 'c1', service: 'ktp', promisedMs: 15 * 60_000 })
  const state = await sameFoldedAndRead(t, kit)
  t.match(state.tickets.get(event.ticket), { state: 'serving', waitingMs: null, callCount: 0, servingAt: event.at })
  t.match(state.visits.get(event.visit), { channel: 'counter', priority: null })
  t.match(await kit.commands.finish('c1', event.ticket), { event: { departed: true } })
})

t.test('refuses a counter that is unknown, closed, paused, busy, another officer’s, or does not serve it', async (t) => {
  const kit = await freshBuilding(t)
  const { commands } = kit
  await refusedWith(t, kit, 'COUNTER_UNKNOWN', () => commands.walkIn('c99', 'ktp'))
  await refusedWith(t, kit, 'COUNTER_CLOSED', () => commands.walkIn('c1', 'ktp'))
  await commands.open('c1')
  await refusedWith(t, kit, 'COUNTER_TAKEN', () => commands.walkIn('c1', 'ktp', { by: 'somebody' }))
  await refusedWith(t, kit, 'SERVICE_UNKNOWN', () => commands.walkIn('c1', 'nothing'))
  await refusedWith(t, kit, 'SERVICE_NOT_HERE', () => commands.walkIn('c1', 'sim'))
  await commands.pause('c1')
  await refusedWith(t, kit, 'COUNTER_PAUSED', () => commands.walkIn('c1', 'ktp'))
  await commands.open('c1')
  accepted(await commands.walkIn('c1', 'ktp'))
  await refusedWith(t, kit, 'COUNTER_BUSY', () => commands.walkIn('c1', 'ktp'))
})

t.test('refuses a suspended service and a closed day: no number is given', async (t) => {
  const kit = await freshBuilding(t)
  await kit.commands.open('c1')
  await kit.commands.suspend('ktp')
  await refusedWith(t, kit, 'SERVICE_SUSPENDED', () => kit.commands.walkIn('c1', 'ktp'))
  const { day } = accepted(await kit.commands.issue(['sim'])).event
  await kit.commands.closeDay(day)
  await refusedWith(t, kit, 'DAY_CLOSED', () => kit.commands.walkIn('c1', 'ktp'))
})

t.test('the same key serves once', async (t) => {
  const kit = await freshBuilding(t)
  await kit.commands.open('c1')
  await repeated(t, kit, (key) => kit.commands.walkIn('c1', 'ktp', key))
})
