import t from 'tap'
import { officeShift, shiftsAroundTheClock } from '../day/officer-habits.ts'
import { createRandom } from '../day/random.ts'
import { Roster } from './roster.ts'

const at = (time: string, day = '2026-11-23'): number => Date.parse(`${day}T${time}:00+07:00`)
const roster = (shifts = officeShift, turn = 0) => new Roster(createRandom('roster'), { shifts, turn, timeZone: 'Asia/Jakarta' })

t.test('an officer who comes too early waits for the shift, one who comes late begins at once', async (t) => {
  t.equal(roster().takeUp(at('06:30')), at('08:00'))
  t.equal(roster().takeUp(at('13:10')), at('13:10'))
  t.equal(roster().takeUp(at('17:00')), at('08:00', '2026-11-24'))
})

t.test('the shift ends at its hour, and nobody relieves in an office', async (t) => {
  const office = roster()
  office.takeUp(at('08:00'))
  t.match(office.duty(at('15:00')), { shiftIsOver: false })
  t.match(office.duty(at('16:01')), { shiftIsOver: true, relieved: false })
})

t.test('around the clock another officer comes at once', async (t) => {
  const demo = roster(shiftsAroundTheClock)
  demo.takeUp(at('10:00'))
  t.match(demo.duty(at('16:00')), { shiftIsOver: true, relieved: true })
})

t.test('two officers side by side do not leave for the noon prayer together', async (t) => {
  const times = Array.from({ length: 90 }, (_, minute) => at('11:30') + minute * 60_000)
  const [one, other] = [roster(officeShift, 0), roster(officeShift, 1)]
  t.notOk(times.some((time) => one.duty(time).absence?.reason === 'prayer' && other.duty(time).absence?.reason === 'prayer'))
  t.ok(times.some((time) => one.duty(time).absence) && times.some((time) => other.duty(time).absence))
})

t.test('the Friday prayer takes longer, and half of the officers', async (t) => {
  const friday = (turn: number) => {
    const times = Array.from({ length: 120 }, (_, minute) => at('11:30', '2026-11-27') + minute * 60_000)
    const officer = roster(officeShift, turn)
    return times.filter((time) => officer.duty(time).absence?.reason === 'prayer').length
  }
  t.ok(friday(0) > 50, `${friday(0)} minutes`)
  t.ok(friday(1) < 40, `${friday(1)} minutes`)
})

t.test('says for how long it asks nothing new', async (t) => {
  const office = roster()
  office.takeUp(at('08:00'))
  const quiet = office.untilChange(at('08:00'))
  t.ok(quiet > 0 && quiet <= 3_600_000)
  t.notOk(office.duty(at('08:00') + quiet - 1).absence)
})
