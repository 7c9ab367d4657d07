import { accepted, freshBuilding, refusedWith, repeated, sameFoldedAndRead } from '@antrean/test-kit'
import t from 'tap'

const day = '2026-03-02'
const at = { at: Date.parse('2026-03-02T15:00+07:00') }

t.test('numbers are given again, and none twice; what expired stays so', async (t) => {
  const kit = await freshBuilding(t, { beginsAt: at.at })
  const { tickets } = accepted(await kit.commands.issue(['ktp'], at)).event
  await kit.commands.closeDay(day, at)
  t.match(await kit.commands.reopenDay(day, at), { event: { day } })
  t.equal((await sameFoldedAndRead(t, kit)).closedDay, null)
  t.match(await kit.commands.issue(['ktp'], at), { event: { number: 'A-002' } })
  await refusedWith(t, kit, 'TICKET_ENDED', () => kit.commands.cancel(tickets[0]?.id as string, null, at))
  accepted(await kit.commands.closeDay(day, at))
  await sameFoldedAndRead(t, kit)
})

t.test('refuses a day that is open, and any but the one that was closed last', async (t) => {
  const kit = await freshBuilding(t, { beginsAt: at.at })
  await refusedWith(t, kit, 'DAY_OPEN', () => kit.commands.reopenDay(day, at))
  await kit.commands.closeDay(day, at)
  await refusedWith(t, kit, 'DAY_OPEN', () => kit.commands.reopenDay('2026-03-01', at))
})

t.test('the same key reopens once', async (t) => {
  const kit = await freshBuilding(t, { beginsAt: at.at })
  await kit.commands.closeDay(day, at)
  await repeated(t, kit, (key) => kit.commands.reopenDay(day, { ...at, ...key }))
})
