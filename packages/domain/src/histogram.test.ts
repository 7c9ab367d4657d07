import fc from 'fast-check'
import t from 'tap'
import { addHistograms, countOf, histogramOf, percentile, relativeError, subtractHistograms } from './histogram.ts'

const duration = fc.oneof(fc.nat({ max: 100 }), fc.nat({ max: 86_400_000 }), fc.constant(0))
const durations = fc.array(duration, { maxLength: 60 })
const share = fc.constantFrom(0, 0.01, 0.25, 0.5, 0.9, 0.95, 0.999, 1)

const nearestRank = (values: number[], p: number): number =>
  values.toSorted((a, b) => a - b)[Math.max(1, Math.ceil(p * values.length)) - 1] as number

t.test('states an error of at most 1 %', async (t) => {
  t.ok(relativeError < 0.01)
})

t.test('a percentile is within the stated error of the exact one', async () => {
  fc.assert(
    fc.property(fc.array(duration, { minLength: 1, maxLength: 60 }), share, (values, p) => {
      const exact = nearestRank(values, p)
      const estimate = percentile(histogramOf(values), p) as number
      return Math.abs(estimate - exact) <= exact * relativeError * (1 + 1e-9)
    }),
  )
})

t.test('merging is addition: in any order, the same as counting everything at once', async (t) => {
  fc.assert(
    fc.property(durations, durations, (a, b) => {
      t.same(addHistograms(histogramOf(a), histogramOf(b)), histogramOf([...a, ...b]))
      t.same(addHistograms(histogramOf(b), histogramOf(a)), histogramOf([...a, ...b]))
    }),
    { numRuns: 30 },
  )
})

t.test('what was added can be taken out, and leaves no trace', async (t) => {
  fc.assert(
    fc.property(durations, durations, (a, b) => {
      t.same(subtractHistograms(histogramOf([...a, ...b]), histogramOf(b)), histogramOf(a))
    }),
    { numRuns: 30 },
  )
})

t.test('nothing measured has no percentile', async (t) => {
  t.equal(percentile({}, 0.5), null)
  t.equal(countOf({}), 0)
})

t.test('refuses a negative duration', async (t) => {
  t.throws(() => histogramOf([-1]), RangeError)
  t.throws(() => histogramOf([Number.NaN]), RangeError)
})
