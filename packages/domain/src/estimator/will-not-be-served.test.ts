import type { LiveTicket } from '@antrean/contracts'
import t from 'tap'
import { willNotBeServed } from './will-not-be-served.ts'

const minute = 60_000
const now = 1_000 * minute
const tickets = ['soon', 'late', 'untold'].map((id) => ({ id, service: 'ktp' }) as LiveTicket)
const expected = (ms: number) => ({ ms, before: 1 })
const expectations = {
  tickets: new Map([
    ['soon', expected(10 * minute)],
    ['late', expected(40 * minute)],
  ]),
}

t.test('who is likely to be called after the service has closed is told', async (t) => {
  t.same(
    willNotBeServed(tickets, expectations, () => now + 30 * minute, now),
    ['late'],
  )
})

t.test('where a service does not close, everybody is served', async (t) => {
  t.same(
    willNotBeServed(tickets, expectations, () => null, now),
    [],
  )
})
