import { rangeOf } from '@antrean/domain'
import { type Quote, quotesOf } from './quotes.ts'
import { type Setting, seeds } from './setting.ts'
import { mean, median, minutes, percent, quantile, span, table } from './statistics.ts'

const days = 10

type Method = [name: string, said: (quote: Quote) => number | null]
const methods: Method[] = [
  ['estimator, at the kiosk', ({ kiosk }) => kiosk?.ms ?? null],
  ['estimator, of the ticket', ({ phone }) => phone?.ms ?? null],
  ['people ahead × mean ÷ counters', ({ aheadTimesMean }) => aheadTimesMean],
  ["the last one's wait", ({ lastWait }) => lastWait],
]

const errorsOf = (quotes: readonly Quote[], said: Method[1]): number[] => quotes.map((quote) => (said(quote) ?? Number.NaN) - quote.actual)

/** How often the range held, and how wide it was; of the estimator alone. */
const rangesOf = (quotes: readonly Quote[], which: 'kiosk' | 'phone' | null): string[] => {
  if (which === null) return ['', '']
  const ranges = quotes.flatMap((quote) => {
    const expectation = quote[which]
    return expectation ? [{ ...rangeOf(expectation), actual: quote.actual / 60_000 }] : []
  })
  const held = ranges.filter(({ fromMinutes, toMinutes, actual }) => fromMinutes <= actual && actual <= toMinutes)
  return [percent(held.length / ranges.length), mean(ranges.map(({ fromMinutes, toMinutes }) => toMinutes - fromMinutes)).toFixed(1)]
}

const rowsOf = (visits: number, name: string, byDay: readonly Quote[][]): string[][] =>
  methods.map(([method, said], i) => {
    const errors = byDay.map((quotes) => errorsOf(quotes, said))
    const sizes = errors.flat().map(Math.abs)
    const figures = [mean(sizes), median(sizes), quantile(sizes, 0.9), mean(errors.flat())].map(minutes)
    const perDay = span(errors.map((one) => mean(one.map(Math.abs))))
    const which = i === 0 ? 'kiosk' : i === 1 ? 'phone' : null
    return [name, `${visits}`, method, `${sizes.length}`, ...figures, perDay, ...rangesOf(byDay.flat(), which)]
  })

const answered = (quote: Quote): boolean => methods.every(([, said]) => said(quote) !== null)

const silence = (visits: number, quotes: readonly Quote[]): string => {
  const silent = methods.map(([name, said]) => `${name} ${percent(quotes.filter((quote) => said(quote) === null).length / quotes.length)}`)
  return `- ${visits} visits, ${quotes.length} tickets: ${silent.join(', ')}`
}

/** How far what visitors are told is from what happens. */
export const estimates = async (setting: Setting): Promise<string> => {
  const head = ['visitors', 'visits a day', 'method', 'n', 'mean error', 'median', 'p90', 'bias', 'mean of each day', 'in range', 'width']
  const [rows, silent]: [string[][], string[]] = [[], []]
  for (const visits of [350, 700, 1000]) {
    const byDay: Quote[][] = []
    for (const seed of seeds(days)) byDay.push(await quotesOf(setting, { seed, visits, leave: true }))
    silent.push(silence(visits, byDay.flat()))
    for (const kind of ['one service', 'priority class', 'several services'] as const)
      rows.push(
        ...rowsOf(
          visits,
          kind,
          byDay.map((quotes) => quotes.filter((q) => q.kind === kind && q.ahead > 0 && answered(q))),
        ),
      )
  }
  const title = `**${days} days of each; minutes; tickets that found somebody ahead and of which every method said something**`
  return `${title}\n\n${table(head, rows)}\n\nWhere a method said nothing:\n\n${silent.join('\n')}`
}
