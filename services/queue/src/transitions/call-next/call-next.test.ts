import { accepted, freshBuilding, refusedWith, repeated, sameFoldedAndRead } from '@antrean/test-kit'
import t from 'tap'

const minute = 60_000

t.test('calls the smallest score over the services of the counter; ties go by entry', async (t) => {
  const kit = await freshBuilding(t)
  const at = Date.now()
  const arrivals = [
    await kit.commands.issue(['kk'], { at }),
    await kit.commands.issue(['ktp'], { at }),
    await kit.commands.issue(['ktp'], { at, priority: 'lansia' }),
  ].map((reply) => accepted(reply).event.number)
  await kit.commands.open('c1')
  const called: string[] = []
  for (let i = 0; i < 3; i++) {
    const { event } = accepted(await kit.commands.callNext('c1'))
    called.push(event.number)
    await kit.commands.markNoShow('c1', event.ticket)
  }
  t.same(called, [arrivals[2], arrivals[0], arrivals[1]])
  await sameFoldedAndRead(t, kit)
})

t.test('a counter helps out with a service once its head has waited the handicap longer', async (t) => {
  const at = Date.now() - 60 * minute
  const next = async (gap: number) => {
    const { commands } = await freshBuilding(t, { beginsAt: at })
    await commands.issue(['kk'], { at })
    await commands.issue(['ktp'], { at: at + gap })
    await commands.open('c3', { at: at + gap })
    return accepted(await commands.callNext('c3', { at: at + gap })).event.service
  }
  t.equal(await next(9 * minute), 'ktp')
  t.equal(await next(11 * minute), 'kk')
})

t.test("defers the visit's other waiting tickets, so that nobody else calls the visitor", async (t) => {
  const kit = await freshBuilding(t)
  const { tickets } = accepted(await kit.commands.issue(['sim', 'teller', 'ktp'])).event
  await kit.commands.open('c4')
  await kit.commands.open('c6')
  const { event } = accepted(await kit.commands.callNext('c4'))
  t.same(event.deferred, [tickets[1]?.id, tickets[2]?.id])
  t.match(await kit.commands.callNext('c6'), { empty: /-/ })
  await sameFoldedAndRead(t, kit)
})

t.test('nobody waits: empty, with the cursor, and not remembered', async (t) => {
  const kit = await freshBuilding(t)
  const { cursor } = accepted(await kit.commands.open('c1'))
  const key = { command: 'k', request: 'r' }
  t.same(await kit.commands.callNext('c1', key), { empty: cursor })
  await kit.commands.issue(['ktp'])
  accepted(await kit.commands.callNext('c1', key))
})

t.test('refuses a counter that is unknown, closed, paused, busy or another officer’s', async (t) => {
  const kit = await freshBuilding(t)
  const { commands } = kit
  await commands.issue(['ktp'])
  await commands.issue(['ktp'])
  await refusedWith(t, kit, 'COUNTER_UNKNOWN', () => commands.callNext('c99'))
  await refusedWith(t, kit, 'COUNTER_CLOSED', () => commands.callNext('c1'))
  await commands.open('c1')
  await commands.pause('c1')
  await refusedWith(t, kit, 'COUNTER_PAUSED', () => commands.callNext('c1'))
  await commands.open('c1')
  await refusedWith(t, kit, 'COUNTER_TAKEN', () => commands.callNext('c1', { by: 'somebody' }))
  accepted(await commands.callNext('c1'))
  await refusedWith(t, kit, 'COUNTER_BUSY', () => commands.callNext('c1'))
})

t.test('a refusal that the caller found comes after an earlier command’s reply', async (t) => {
  const kit = await freshBuilding(t)
  await kit.commands.issue(['ktp'])
  await kit.commands.open('c1')
  const key = { command: 'k', request: 'r' }
  const first = await kit.commands.callNext('c1', key)
  t.same(await kit.commands.callNext('c1', { ...key, refused: 'NO_COUNTER' }), first)
  await refusedWith(t, kit, 'NO_COUNTER', () => kit.commands.callNext('c1', { refused: 'NO_COUNTER' }))
})

t.test('the same key calls once', async (t) => {
  const kit = await freshBuilding(t)
  await kit.commands.issue(['ktp'])
  await kit.commands.open('c1')
  await repeated(t, kit, (key) => kit.commands.callNext('c1', key))
})
