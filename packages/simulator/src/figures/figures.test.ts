import t from 'tap'
import { waitsOf } from './fairness.ts'
import { pairsOf } from './one-number.ts'
import { quotesOf } from './quotes.ts'
import { readSetting, withCredit } from './setting.ts'
import { mean, median, minutes, quantile, span, table } from './statistics.ts'

const setting = await readSetting()

t.test('on a full day the estimator is nearer to what happens than the two rules of thumb', async (t) => {
  const quotes = (await quotesOf(setting, { seed: 'a day', visits: 700, leave: true })).filter(({ ahead }) => ahead > 0)
  const error = (said: (quote: (typeof quotes)[number]) => number | null) =>
    mean(quotes.flatMap((quote) => (said(quote) === null ? [] : [Math.abs((said(quote) ?? 0) - quote.actual)])))
  const ours = error(({ kiosk }) => kiosk?.ms ?? null)
  t.ok(quotes.length > 100, `${quotes.length} tickets`)
  t.ok(ours < error(({ aheadTimesMean }) => aheadTimesMean))
  t.ok(ours < error(({ lastWait }) => lastWait))
})

t.test('with one number visitors with several services stay shorter than those who queue at one agency after the other', async (t) => {
  const several = (await pairsOf(setting, 1000, 1)).filter(({ person }) => person.services.length > 1)
  t.ok(several.length > 150, `${several.length} visitors`)
  t.ok(mean(several.map(({ together }) => together)) < mean(several.map(({ inTurn }) => inTurn)))
})

t.test('a credit shortens the waiting of those who have it', async (t) => {
  const waits = async (credit: number) => ((await waitsOf(withCredit(setting, credit), 1000, 1)).get('any class') ?? []).flat()
  const [without, with40] = [await waits(0), await waits(40)]
  t.equal(without.length, with40.length, 'the same people')
  t.ok(mean(with40) < mean(without))
})

t.test('statistics of nothing are a dash, and of something in minutes', async (t) => {
  t.equal(minutes(mean([])), '–')
  t.equal(minutes(median([])), '–')
  t.equal(span([Number.NaN]), '–')
  t.equal(minutes(quantile([60_000, 120_000, 180_000], 0.5)), '2.0')
  t.equal(table(['a', 'b'], [['x', '1']]), '| a | b |\n| --- | ---: |\n| x | 1 |')
})
