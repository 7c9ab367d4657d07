import t from 'tap'
import { keyFor, type Pending, stillPending } from './command-key.ts'

let made = 0
const newKey = () => `k${++made}`
const ticket = '019ab000-0000-7000-8000-000000000001'

t.test('pressing again after no answer sends the same key', async (t) => {
  const first = keyFor(null, 'call-next', null, newKey)
  t.same(keyFor(first, 'call-next', null, newKey), first)
})

t.test('another wish, or another ticket, gets another key', async (t) => {
  const first = keyFor(null, 'recall', ticket, newKey)
  t.not(keyFor(first, 'serve', ticket, newKey).key, first.key)
  t.not(keyFor(first, 'recall', null, newKey).key, first.key)
})

t.test('a call-next that did take effect is not repeated for the next visitor', async (t) => {
  const pending: Pending = keyFor(null, 'call-next', null, newKey)
  const afterItArrived = stillPending(pending, ticket)
  t.equal(afterItArrived, null)
  t.not(keyFor(afterItArrived, 'call-next', null, newKey).key, pending.key)
})

t.test('another reason is another command', async (t) => {
  const first = keyFor(null, JSON.stringify({ intent: 'park', reason: 'payment' }), ticket, newKey)
  t.not(keyFor(first, JSON.stringify({ intent: 'park', reason: 'form-to-fill' }), ticket, newKey).key, first.key)
})
