import type { LiveTicket } from '@antrean/contracts'
import t from 'tap'
import { calledInTime, serviceMs, sojournMs, waitingMs, walkingMs } from './durations.ts'

const unknown = { state: 'waiting', waitingMs: null, calledAt: null, servingAt: null, servedMs: 0, promisedMs: 900 } as const
const served = { state: 'served', waitingMs: 900, calledAt: 1_000, servingAt: 1_060, servedMs: 440, promisedMs: 900 } as const

t.test('what has not happened has no duration, and never zero', async (t) => {
  t.same([waitingMs(unknown), walkingMs(unknown), serviceMs(unknown), calledInTime(unknown)], [null, null, null, null])
  t.equal(sojournMs({ arrivedAt: 5, departedAt: null }), null)
})

t.test('a served ticket has its waiting, walking and service time', async (t) => {
  t.same([waitingMs(served), walkingMs(served), serviceMs(served)], [900, 60, 440])
})

t.test('called at the promised time is in time, a millisecond later is not', async (t) => {
  t.equal(calledInTime(served), true)
  t.equal(calledInTime({ ...served, waitingMs: 901 }), false)
})

t.test('a ticket that expired or was cancelled while it was served has no service time', async (t) => {
  const states: LiveTicket['state'][] = ['expired', 'cancelled']
  for (const state of states) t.equal(serviceMs({ ...served, state }), null)
})

t.test('a visit lasts from arrival to departure', async (t) => {
  t.equal(sojournMs({ arrivedAt: 100, departedAt: 350 }), 250)
})
