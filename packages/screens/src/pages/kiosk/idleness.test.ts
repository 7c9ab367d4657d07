import t from 'tap'
import { idleness } from './idleness.ts'

t.test('asks after a minute and returns to the start after twenty seconds more', async (t) => {
  t.match(idleness('services', false, 59_999), { asks: false, secondsLeft: null, over: false })
  t.match(idleness('services', false, 60_000), { asks: true, secondsLeft: 20, over: false })
  t.match(idleness('services', false, 79_500), { asks: true, secondsLeft: 1, over: false })
  t.match(idleness('services', false, 80_000), { over: true })
})

t.test('counts a ticket from the first second and does not ask', async (t) => {
  t.match(idleness('ticket', false, 0), { asks: false, secondsLeft: 45, over: false })
  t.match(idleness('ticket', false, 45_000), { over: true })
})

t.test('never leaves somebody whose number is on its way, and has nothing to leave at the start', async (t) => {
  t.match(idleness('review', true, 600_000), { asks: false, over: false })
  t.match(idleness('welcome', false, 600_000), { asks: false, over: false })
})
