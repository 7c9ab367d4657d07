import t from 'tap'
import { conditionOf } from './condition.ts'

const quiet = { state: 'open', ticketState: null, overdueAt: null } as const

t.test('a counter with a visitor is told by the visitor, also when it is about to pause', async (t) => {
  t.equal(conditionOf({ ...quiet, ticketState: 'serving', overdueAt: 500 }, 499), 'serving')
  t.equal(conditionOf({ ...quiet, ticketState: 'called' }, 0), 'called')
})

t.test('a service that lasts too long is seen at once', async (t) => {
  t.equal(conditionOf({ ...quiet, ticketState: 'serving', overdueAt: 500 }, 500), 'overdue')
})

t.test('an open counter without a visitor is ready', async (t) => {
  t.equal(conditionOf(quiet, 0), 'ready')
  t.equal(conditionOf({ ...quiet, state: 'paused' }, 0), 'paused')
  t.equal(conditionOf({ ...quiet, state: 'closed' }, 0), 'closed')
})
