import type { TimeZone } from '@antrean/contracts'
import t from 'tap'
import { dayToClose } from './day-end.ts'

const at = (local: string, offset = '+07:00'): number => Date.parse(`${local}:00${offset}`)
const lasting = { closedDay: null, openSince: null, closesAt: '24:00', zone: 'Asia/Jakarta' as TimeZone }
const monday = '2026-11-23'

t.test('a day lasts until its closing time, by default the building’s midnight', async (t) => {
  const lastAt = at('2026-11-23T15:00')
  t.equal(dayToClose({ ...lasting, lastAt, closedDay: '2026-11-22', now: at('2026-11-23T23:59') }), null)
  t.equal(dayToClose({ ...lasting, lastAt, closedDay: '2026-11-22', now: at('2026-11-24T00:00') }), monday)
  t.equal(dayToClose({ ...lasting, lastAt, closesAt: '17:30', closedDay: '2026-11-22', now: at('2026-11-23T17:30') }), monday)
})

t.test('midnight is the building’s own', async (t) => {
  const lastAt = at('2026-11-23T15:00')
  t.equal(dayToClose({ ...lasting, zone: 'Asia/Jayapura', lastAt, now: at('2026-11-24T00:00', '+09:00') }), monday)
  t.equal(dayToClose({ ...lasting, lastAt, now: at('2026-11-24T00:00', '+09:00') }), null, 'in Jakarta it is 22.00')
})

t.test('a close that comes late closes its own day and not the next morning', async (t) => {
  const late = { ...lasting, closesAt: '17:30', now: at('2026-11-24T09:00') }
  t.equal(dayToClose({ ...late, lastAt: at('2026-11-23T15:00') }), monday)
  t.equal(dayToClose({ ...late, lastAt: at('2026-11-24T08:59'), openSince: monday }), monday, 'although the next day is under way')
  t.equal(dayToClose({ ...late, lastAt: at('2026-11-24T08:59'), openSince: '2026-11-24' }), null)
})

t.test('what is closed is closed, and a day on which nothing was is left alone', async (t) => {
  const now = at('2026-11-24T00:01')
  t.equal(dayToClose({ ...lasting, lastAt: at('2026-11-23T15:00'), closedDay: monday, now }), null)
  t.equal(dayToClose({ ...lasting, lastAt: at('2026-11-24T00:00'), now }), null, 'a building that began today')
})
