import { OpeningHours } from '@antrean/contracts'
import t from 'tap'
import { closesForTheDay, openingAt, timetableOf } from './opening-hours.ts'

const office = [{ from: '08:00', to: '16:00' }]
const friday = [
  { from: '08:00', to: '11:30' },
  { from: '13:30', to: '16:00' },
]
const ramadan = [{ from: '08:00', to: '14:00' }]

const building = OpeningHours.parse({
  week: { monday: office, tuesday: office, wednesday: office, thursday: office, friday },
  seasons: [{ name: 'Ramadan', from: '2026-02-18', to: '2026-03-19', week: { monday: ramadan, friday: [{ from: '08:00', to: '11:30' }] } }],
  holidays: [{ day: '2026-03-19', name: 'Nyepi' }],
  lastNumberMinutes: 30,
})
const onMondays = OpeningHours.parse({ week: { monday: [{ from: '09:00', to: '15:00' }] } })

const at = (local: string): number => Date.parse(`${local}:00+07:00`)
const opening = (local: string, agency?: OpeningHours, of: OpeningHours | undefined = building) => {
  const timetable = timetableOf(of, agency)
  return timetable && openingAt(timetable, at(local), 'Asia/Jakarta')
}

t.test('nobody says when: always', async (t) => {
  t.equal(timetableOf(undefined, undefined), null)
})

t.test('an ordinary day, with its last number', async (t) => {
  t.match(opening('2026-11-23T07:59'), { open: false, reason: 'not-open-yet', opensAt: at('2026-11-23T08:00') })
  t.same(opening('2026-11-23T08:00'), { open: true, closesAt: at('2026-11-23T16:00'), lastNumberAt: at('2026-11-23T15:30') })
  t.match(opening('2026-11-23T15:29'), { open: true })
  t.match(opening('2026-11-23T15:30'), { open: false, reason: 'last-number-passed', opensAt: at('2026-11-24T08:00') })
  t.match(opening('2026-11-23T16:00'), { open: false, reason: 'closed-for-today', opensAt: at('2026-11-24T08:00') })
})

t.test('the Friday break is one, and no last number comes before it', async (t) => {
  t.match(opening('2026-11-27T11:29'), { open: true, lastNumberAt: at('2026-11-27T11:30') })
  t.match(opening('2026-11-27T11:30'), { open: false, reason: 'break', opensAt: at('2026-11-27T13:30') })
  t.match(opening('2026-11-27T13:30'), { open: true, lastNumberAt: at('2026-11-27T15:30') })
})

t.test('a weekend is closed until Monday', async (t) => {
  t.match(opening('2026-11-28T10:00'), { open: false, reason: 'closed-today', opensAt: at('2026-11-30T08:00') })
})

t.test('a season has hours of its own, from its first day to its last; a holiday goes before it', async (t) => {
  t.match(opening('2026-02-16T14:30'), { open: true }, 'the Monday before')
  t.match(opening('2026-02-23T14:30'), { open: false, reason: 'closed-for-today' })
  t.match(opening('2026-02-24T09:00'), { open: false, reason: 'closed-today' }, 'a day that the season does not name')
  t.match(opening('2026-03-19T09:00'), { open: false, reason: 'closed-today', opensAt: at('2026-03-20T08:00') })
  t.match(opening('2026-03-20T14:30'), { open: true }, 'the Friday after')
})

t.test('an agency comes on some days, and never while its building is closed', async (t) => {
  t.match(opening('2026-11-24T10:00', onMondays), { open: false, reason: 'closed-today', opensAt: at('2026-11-30T09:00') })
  t.match(opening('2026-11-23T08:30', onMondays), { open: false, reason: 'not-open-yet' })
  t.match(opening('2026-11-23T14:59', onMondays), { open: true, lastNumberAt: at('2026-11-23T15:00') }, 'and has a last number of its own')
  t.match(opening('2026-02-23T14:30', onMondays), { open: false }, "the building's Ramadan")
  t.match(opening('2026-11-23T10:00', onMondays, undefined), { open: true }, 'in a building that never closes')
})

t.test('the day is the building’s own, whatever the day in Greenwich', async (t) => {
  const timetable = timetableOf(building, undefined)
  if (!timetable) throw new Error('no timetable')
  t.match(openingAt(timetable, Date.parse('2026-11-22T23:00:00Z'), 'Asia/Jayapura'), { open: true }, 'Monday 08.00 in Jayapura')
  t.match(openingAt(timetable, Date.parse('2026-11-22T23:00:00Z'), 'Asia/Jakarta'), { open: false, reason: 'not-open-yet' })
})

t.test('hours that contradict themselves are no hours', async (t) => {
  const week = (...monday: unknown[]) => OpeningHours.safeParse({ week: { monday } }).success
  t.notOk(week({ from: '16:00', to: '08:00' }))
  t.notOk(week({ from: '08:00', to: '12:00' }, { from: '11:00', to: '16:00' }), 'overlapping')
  t.notOk(week({ from: '8:00', to: '12:00' }))
  t.ok(week({ from: '00:00', to: '24:00' }))
})

t.test('it closes for the day after the last interval; a closed day has no closing', async (t) => {
  const timetable = timetableOf(building, undefined)
  if (!timetable) throw new Error('no timetable')
  t.equal(closesForTheDay(timetable, at('2026-11-27T09:00'), 'Asia/Jakarta'), at('2026-11-27T16:00'))
  t.equal(closesForTheDay(timetable, at('2026-11-28T09:00'), 'Asia/Jakarta'), null)
})
