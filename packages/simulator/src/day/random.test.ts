import t from 'tap'
import { createRandom } from './random.ts'

const many = (draw: () => number, n = 20_000): number[] => Array.from({ length: n }, draw)
const mean = (values: number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length

t.test('draws the same from the same seed, and something else from another', async (t) => {
  const [one, same, other] = ['monday', 'monday', 'tuesday'].map((seed) => many(createRandom(seed).uniform, 100))
  t.same(one, same)
  t.notSame(one, other)
})

t.test('draws evenly between 0 and 1', async (t) => {
  const values = many(createRandom('even').uniform)
  t.ok(values.every((value) => value >= 0 && value < 1))
  for (const tenth of Array(10).keys()) {
    const share = values.filter((value) => Math.floor(value * 10) === tenth).length / values.length
    t.ok(Math.abs(share - 0.1) < 0.01, `${share} of the draws in tenth ${tenth}`)
  }
})

t.test('draws log-normal durations with the mean and the spread asked for', async (t) => {
  const random = createRandom('service')
  const values = many(() => random.logNormal(600_000, 0.5), 50_000)
  const average = mean(values)
  const deviation = Math.sqrt(mean(values.map((value) => (value - average) ** 2)))
  t.ok(Math.abs(average / 600_000 - 1) < 0.02, `mean ${average}`)
  t.ok(Math.abs(deviation / average - 0.5) < 0.03, `spread ${deviation / average}`)
  t.ok(values.every((value) => value > 0))
})

t.test('draws exponential waits with the mean asked for', async (t) => {
  const random = createRandom('wait')
  t.ok(Math.abs(mean(many(() => random.exponential(90))) / 90 - 1) < 0.03)
})

t.test('picks by weight, and never what has none', async (t) => {
  const random = createRandom('pick')
  const picks = Array.from({ length: 10_000 }, () => random.pick({ a: 3, never: 0, b: 1 }))
  const share = picks.filter((key) => key === 'a').length / picks.length
  t.ok(Math.abs(share - 0.75) < 0.02, `${share}`)
  t.notOk(picks.includes('never'))
  t.throws(() => random.pick({}), RangeError)
})
