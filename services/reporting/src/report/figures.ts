import type { Distribution, Figures, Quotes } from '@antrean/contracts'
import { addHistograms, countOf, type Histogram, percentile } from '@antrean/domain'
import type { TicketRollupTable } from '../database/ticket-tables.ts'

/** A duration's distribution as rollups keep it; milliseconds. */
export interface Measure {
  sum: number
  max: number | null
  histogram: Histogram
}

type Counted =
  | 'arrived'
  | 'called'
  | 'in_time'
  | 'served'
  | 'no_show'
  | 'cancelled'
  | 'expired'
  | 'transferred'
  | 'files'
  | 'quoted'
  | 'within_quote'

/** What rollup rows add up to. */
export interface Sums extends Record<Counted, number> {
  waiting: Measure
  service: Measure
  quoteError: Measure
  backlog: number
}

export const noMeasure: Measure = { sum: 0, max: null, histogram: {} }

export const addMeasures = (a: Measure, b: Measure): Measure => ({
  sum: a.sum + b.sum,
  max: a.max === null || b.max === null ? (a.max ?? b.max) : Math.max(a.max, b.max),
  histogram: addHistograms(a.histogram, b.histogram),
})

export const nothing: Sums = {
  ...{ arrived: 0, called: 0, in_time: 0, served: 0, no_show: 0, cancelled: 0, expired: 0 },
  ...{ transferred: 0, files: 0, quoted: 0, within_quote: 0, backlog: 0 },
  waiting: noMeasure,
  service: noMeasure,
  quoteError: noMeasure,
}

export const addSums = (a: Sums, b: Sums): Sums => ({
  arrived: a.arrived + b.arrived,
  called: a.called + b.called,
  in_time: a.in_time + b.in_time,
  served: a.served + b.served,
  no_show: a.no_show + b.no_show,
  cancelled: a.cancelled + b.cancelled,
  expired: a.expired + b.expired,
  transferred: a.transferred + b.transferred,
  files: a.files + b.files,
  quoted: a.quoted + b.quoted,
  within_quote: a.within_quote + b.within_quote,
  backlog: a.backlog + b.backlog,
  waiting: addMeasures(a.waiting, b.waiting),
  service: addMeasures(a.service, b.service),
  quoteError: addMeasures(a.quoteError, b.quoteError),
})

export const sumsOf = (row: TicketRollupTable): Sums => ({
  ...row,
  waiting: { sum: row.waiting_sum_ms, max: row.waiting_max_ms, histogram: row.waiting_histogram },
  service: { sum: row.service_sum_ms, max: row.service_max_ms, histogram: row.service_histogram },
  quoteError: { sum: row.quote_error_sum_ms, max: row.quote_error_max_ms, histogram: row.quote_error_histogram },
  backlog: 0,
})

/** Mean and max are exact; a percentile is never said to be above the max. */
export const distributionOf = ({ sum, max, histogram }: Measure): Distribution => {
  const count = countOf(histogram)
  const at = (share: number): number | null => {
    const estimate = percentile(histogram, share)
    return estimate === null || max === null ? null : Math.min(estimate, max)
  }
  return { count, mean: count === 0 ? null : sum / count, median: at(0.5), p90: at(0.9), p95: at(0.95), max }
}

const quotesOf = ({ arrived, quoted, within_quote, quoteError }: Sums): Quotes => ({
  quoted,
  unquoted: arrived - quoted,
  called: countOf(quoteError.histogram),
  within: within_quote,
  errorMs: distributionOf(quoteError),
})

export const figuresOf = (sums: Sums): Figures => ({
  arrived: sums.arrived,
  called: sums.called,
  served: sums.served,
  noShow: sums.no_show,
  cancelled: sums.cancelled,
  expired: sums.expired,
  transferred: sums.transferred,
  files: sums.files,
  waitingMs: distributionOf(sums.waiting),
  serviceMs: distributionOf(sums.service),
  serviceMsPerFile: sums.files === 0 ? null : sums.service.sum / sums.files,
  serviceLevel: { met: sums.in_time, called: sums.called },
  quotes: quotesOf(sums),
  backlog: sums.backlog,
})
