import t from 'tap'
import { dayNumber, serviceDay, serviceHour, startOfDay } from './business-day.ts'

const at = Date.parse('2026-11-22T17:30:00Z')

t.test('the day is the building’s own: the same instant is another day further west', async (t) => {
  t.equal(serviceDay(at, 'Asia/Jakarta'), '2026-11-23')
  t.equal(serviceDay(at - 3_600_000, 'Asia/Jakarta'), '2026-11-22')
  t.equal(serviceDay(at - 3_600_000, 'Asia/Makassar'), '2026-11-23')
})

t.test('the hour is that of the building’s clock', async (t) => {
  t.equal(serviceHour(at, 'Asia/Jakarta'), 0)
  t.equal(serviceHour(at, 'Asia/Jayapura'), 2)
})

t.test('a day begins at its own midnight', async (t) => {
  const start = startOfDay('2026-11-23', 'Asia/Jakarta')
  t.equal(start, Date.parse('2026-11-22T17:00:00Z'))
  t.equal(serviceDay(start, 'Asia/Jakarta'), '2026-11-23')
  t.equal(serviceDay(start - 1, 'Asia/Jakarta'), '2026-11-22')
})

t.test('days are numbered from 1970', async (t) => {
  t.equal(dayNumber('1970-01-02'), 1)
})
