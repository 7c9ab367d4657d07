import { accepted, freshBuilding, refusedWith, repeated, sameFoldedAndRead } from '@antrean/test-kit'
import t from 'tap'

t.test('gives the numbers of a prefix in order, across services that share it', async (t) => {
  const kit = await freshBuilding(t)
  const replies = [await kit.commands.issue(['ktp']), await kit.commands.issue(['kk']), await kit.commands.issue(['sim'])]
  t.same(
    replies.map((reply) => accepted(reply).event.number),
    ['A-001', 'A-002', 'B-001'],
  )
  await sameFoldedAndRead(t, kit)
})

t.test('says how many stand before: those with an earlier place, and none whom a priority overtakes', async (t) => {
  const at = Date.now() - 3_600_000
  const { commands } = await freshBuilding(t, { beginsAt: at })
  await commands.issue(['ktp'], { at })
  await commands.issue(['ktp'], { at: at + 25 * 60_000 })
  const reply = accepted(await commands.issue(['ktp'], { at: at + 30 * 60_000, priority: 'lansia' }))
  t.match(reply.event.tickets[0], { ahead: 1, score: at + 10 * 60_000 }, 'twenty minutes ahead')
})

t.test('the minutes that were quoted stand in the event, and nowhere else', async (t) => {
  const kit = await freshBuilding(t)
  const told = accepted(await kit.commands.issue(['ktp', 'sim'], { quoted: '10-20' })).event.tickets
  t.same(
    told.map(({ quoted }) => quoted),
    [
      { fromMinutes: 10, toMinutes: 20 },
      { fromMinutes: 10, toMinutes: 20 },
    ],
  )
  t.notOk('quoted' in (accepted(await kit.commands.issue(['ktp'])).event.tickets[0] ?? {}))
  await sameFoldedAndRead(t, kit)
})

t.test('an ordered visit waits for its first service only', async (t) => {
  const kit = await freshBuilding(t)
  const { event } = accepted(await kit.commands.issue(['sim', 'ktp', 'kk'], { ordered: true }))
  t.same(
    event.tickets.map((ticket) => ticket.state),
    ['waiting', 'planned', 'planned'],
  )
  await sameFoldedAndRead(t, kit)
})

t.test('a service that is not in the catalogue is refused, also as the second one', async (t) => {
  const kit = await freshBuilding(t)
  await refusedWith(t, kit, 'SERVICE_UNKNOWN', () => kit.commands.issue(['ktp', 'nothing']))
})

t.test('a priority class that is not in the catalogue is refused', async (t) => {
  const kit = await freshBuilding(t)
  await refusedWith(t, kit, 'PRIORITY_UNKNOWN', () => kit.commands.issue(['ktp'], { priority: 'raja' }))
})

t.test('no number is given on a closed day', async (t) => {
  const kit = await freshBuilding(t)
  const { day } = accepted(await kit.commands.issue(['ktp'])).event
  await kit.commands.closeDay(day)
  await refusedWith(t, kit, 'DAY_CLOSED', () => kit.commands.issue(['ktp']))
})

t.test('an instant that has not come yet is refused', async (t) => {
  const kit = await freshBuilding(t)
  await refusedWith(t, kit, 'INSTANT_NOT_ALLOWED', () => kit.commands.issue(['ktp'], { at: Date.now() + 60_000 }))
})

t.test('instants never go back', async (t) => {
  const { commands } = await freshBuilding(t)
  const first = accepted(await commands.issue(['ktp']))
  const second = accepted(await commands.issue(['ktp'], { at: first.event.at - 60_000 }))
  t.equal(second.event.at, first.event.at)
})

t.test('the same key gives the same number', async (t) => {
  const kit = await freshBuilding(t)
  await repeated(t, kit, (key) => kit.commands.issue(['ktp'], key))
  t.equal(accepted(await kit.commands.issue(['ktp'])).event.number, 'A-002')
})

t.test("a day is the building's own, which begins seven hours before UTC's", async (t) => {
  const at = Date.parse('2026-03-01T00:30:00+07:00')
  const { commands } = await freshBuilding(t, { beginsAt: at })
  t.equal(accepted(await commands.issue(['ktp'], { at: at - 1 })).event.day, '2026-03-01', 'and never goes back')
  t.equal(accepted(await commands.issue(['ktp'], { at: Date.parse('2026-03-01T23:59:59+07:00') })).event.number, 'A-002')
  t.match(accepted(await commands.issue(['ktp'], { at: Date.parse('2026-03-02T00:00:00+07:00') })).event, {
    day: '2026-03-02',
    number: 'A-001',
  })
})
