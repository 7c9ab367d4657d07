import t from 'tap'
import { conditionOf } from './condition.ts'

t.test('a counter with a visitor is told by the visitor, also when it is about to pause', async (t) => {
  t.equal(conditionOf({ state: 'open', ticketState: 'serving' }), 'serving')
  t.equal(conditionOf({ state: 'open', ticketState: 'called' }), 'called')
})

t.test('an open counter without a visitor is ready', async (t) => {
  t.equal(conditionOf({ state: 'open', ticketState: null }), 'ready')
  t.equal(conditionOf({ state: 'paused', ticketState: null }), 'paused')
  t.equal(conditionOf({ state: 'closed', ticketState: null }), 'closed')
})
