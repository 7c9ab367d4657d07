import { accepted, freshBuilding, refusedWith, repeated, sameFoldedAndRead } from '@antrean/test-kit'
import t from 'tap'

const minute = 60_000

t.test('every ticket moves by the difference of the credits, and back again', async (t) => {
  const kit = await freshBuilding(t)
  const { visit, tickets } = accepted(await kit.commands.issue(['ktp', 'sim'])).event
  const before = tickets.map(({ score }) => score)
  const scores = async (priority: string | null) =>
    accepted(await kit.commands.setPriority(visit, priority)).event.scores.map(({ score }) => score)
  t.same(
    await scores('lansia'),
    before.map((score) => score - 20 * minute),
  )
  t.same(
    await scores('disabilitas'),
    before.map((score) => score - 30 * minute),
  )
  await sameFoldedAndRead(t, kit)
  t.same(await scores(null), before)
  t.match((await sameFoldedAndRead(t, kit)).visits.get(visit), { priority: null })
})

t.test('whom it puts ahead is called first', async (t) => {
  const kit = await freshBuilding(t)
  await kit.commands.issue(['ktp'])
  const { visit, tickets } = accepted(await kit.commands.issue(['ktp'])).event
  await kit.commands.setPriority(visit, 'lansia')
  await kit.commands.open('c1')
  t.match(await kit.commands.callNext('c1'), { event: { ticket: tickets[0]?.id } })
})

t.test('a planned ticket enters with the class that the visit has by then; a no-show keeps up with it', async (t) => {
  const kit = await freshBuilding(t)
  const { visit, tickets } = accepted(await kit.commands.issue(['ktp', 'sim'], { ordered: true })).event
  await kit.commands.open('c1')
  await kit.commands.callNext('c1')
  await kit.commands.setPriority(visit, 'lansia')
  const { event } = accepted(await kit.commands.markNoShow('c1', tickets[0]?.id as string))
  t.equal(event.entered?.score, event.at - 20 * minute)
  t.match(await kit.commands.setPriority(visit, null), { event: { scores: [{ ticket: tickets[0]?.id, score: tickets[0]?.score }, {}] } })
  await sameFoldedAndRead(t, kit)
})

t.test('refuses an unknown visit, an unknown class and a visit that has ended', async (t) => {
  const kit = await freshBuilding(t)
  const { visit, tickets } = accepted(await kit.commands.issue(['ktp'])).event
  await refusedWith(t, kit, 'VISIT_UNKNOWN', () => kit.commands.setPriority('01a209bf-b00a-7709-9062-bcd369d6d8fb', 'lansia'))
  await refusedWith(t, kit, 'PRIORITY_UNKNOWN', () => kit.commands.setPriority(visit, 'raja'))
  await kit.commands.cancel(tickets[0]?.id as string)
  await refusedWith(t, kit, 'VISIT_ENDED', () => kit.commands.setPriority(visit, 'lansia'))
})

t.test('the same key changes it once', async (t) => {
  const kit = await freshBuilding(t)
  const { visit } = accepted(await kit.commands.issue(['ktp'])).event
  await repeated(t, kit, (key) => kit.commands.setPriority(visit, 'lansia', key))
})
