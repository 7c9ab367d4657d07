import { OpeningHours } from '@antrean/contracts'
import t from 'tap'
import { timetableOf } from './opening-hours.ts'
import { bookableDays, isOffered, slotsOfDay } from './slots.ts'

const zone = 'Asia/Makassar' as const
const settings = { slotMinutes: 20, capacity: 2, from: '08:00', to: '09:10', daysAhead: 2, lateMinutes: 15 }
const offer = { settings, timetable: null, zone } as const
const instant = (text: string): number => Date.parse(`${text}+08:00`)
const now = instant('2026-11-23T08:20:00')

t.test("slots stand back to back on the building's own clock, and the last is over in time", async (t) => {
  t.same(
    slotsOfDay(offer, '2026-11-23'),
    ['08:00', '08:20', '08:40'].map((time) => instant(`2026-11-23T${time}:00`)),
  )
})

t.test('one may book from today to so many days ahead', async (t) => {
  t.same(bookableDays(offer, now), ['2026-11-23', '2026-11-24', '2026-11-25'])
})

t.test('a slot is offered until it begins', async (t) => {
  t.notOk(isOffered(offer, now, now))
  t.ok(isOffered(offer, instant('2026-11-23T08:40:00'), now))
  t.ok(isOffered(offer, instant('2026-11-25T08:00:00'), now))
})

t.test('not between slots, not after the last, not beyond the days ahead', async (t) => {
  for (const time of ['2026-11-24T08:10:00', '2026-11-24T09:00:00', '2026-11-24T07:40:00', '2026-11-26T08:00:00'])
    t.notOk(isOffered(offer, instant(time), now), time)
})

t.test('none in a break, on a holiday, or past closing', async (t) => {
  const monday = [
    { from: '08:00', to: '08:30' },
    { from: '08:40', to: '16:00' },
  ]
  const hours = OpeningHours.parse({ week: { monday }, holidays: [{ day: '2026-11-30', name: 'Libur' }] })
  const open = { ...offer, timetable: timetableOf(hours, undefined) }
  t.same(
    slotsOfDay(open, '2026-11-23'),
    ['08:00', '08:40'].map((time) => instant(`2026-11-23T${time}:00`)),
  )
  t.same(slotsOfDay(open, '2026-11-24'), [])
  t.same(slotsOfDay(open, '2026-11-30'), [])
})
