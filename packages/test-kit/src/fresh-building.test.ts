import t from 'tap'
import { accepted, eventCount, freshBuilding } from './index.ts'

t.test('a fresh building takes and calls a number', async (t) => {
  const { building, redis, commands } = await freshBuilding(t)
  const visit = accepted(await commands.issue(['ktp']))
  accepted(await commands.open('c1'))
  const called = accepted(await commands.callNext('c1'))
  t.equal(called.event.ticket, visit.event.tickets[0]?.id)
  t.equal(called.event.number, 'A-001')
  t.equal(await eventCount(redis, building), 5)
})
