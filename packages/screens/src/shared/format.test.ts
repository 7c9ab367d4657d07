import t from 'tap'
import { ageInWords, count, minutesInWords, stopwatch, timeOfDay } from './format.ts'
import { en } from './i18n/en.ts'
import { id } from './i18n/id.ts'

const minute = 60_000
const at = Date.parse('2026-11-23T01:05:00Z')

t.test('the time of day is the building’s own, written as Indonesia writes it', async (t) => {
  t.equal(timeOfDay(at, 'Asia/Jakarta'), '08.05')
  t.equal(timeOfDay(at, 'Asia/Jayapura'), '10.05')
  t.equal(timeOfDay(at, 'Asia/Jakarta', 'en'), '08:05')
  t.equal(timeOfDay(Date.parse('2026-11-22T17:00:00Z'), 'Asia/Jakarta'), '00.00', 'midnight is not 24.00')
})

t.test('a stopwatch counts minutes, and hours where there are some', async (t) => {
  t.equal(stopwatch(0), '00:00')
  t.equal(stopwatch(4 * minute + 12_999), '04:12')
  t.equal(stopwatch(64 * minute), '1:04:00')
  t.equal(stopwatch(-5000), '00:00', 'what lies ahead is nothing yet')
})

t.test('waiting times are spoken of in whole minutes', async (t) => {
  t.equal(minutesInWords(59_999, id.duration), '< 1 menit')
  t.equal(minutesInWords(12.9 * minute, id.duration), '12 menit')
  t.equal(minutesInWords(60 * minute, id.duration), '1 jam')
  t.equal(minutesInWords(65 * minute, id.duration), '1 jam 5 menit')
  t.equal(minutesInWords(65 * minute, en.duration), '1 h 5 min')
})

t.test('an age below a minute is told in seconds', async (t) => {
  t.equal(ageInWords(12_300, id.duration), '12 detik')
  t.equal(ageInWords(minute, id.duration), '1 menit')
})

t.test('thousands are set apart by a dot in Indonesian', async (t) => {
  t.equal(count(1250), '1.250')
  t.equal(count(1250, 'en'), '1,250')
})
