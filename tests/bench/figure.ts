/** One row of the table: ours, the limit that was measured beside it in the same run, and what we aim at. */
export interface Figure {
  bench: string
  ours: number
  limit: number
  /** What the limit is. */
  of: string
  /** How much of all cores was busy while the limit was measured: what binds it. Absent where it is no rate. */
  busy?: number
  unit: string
  target: string
  /** Whether `ours` (or ours against the limit) meets the target. */
  met: boolean
}

export const median = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN

const figures = (value: number): string => (value >= 100 ? Math.round(value).toLocaleString('en') : value.toPrecision(3))

export const ratio = ({ ours, limit }: Figure): number => ours / limit

/** A table for people; Markdown, so that it can stand in the docs as it is. */
export const table = (rows: readonly Figure[]): string =>
  [
    '| bench | ours | limit | what the limit is | cores busy at the limit | ratio | target | |',
    '|---|---:|---:|---|---:|---:|---|---|',
    ...rows.map((row) => {
      const { bench, ours, limit, of, busy, unit, target, met } = row
      const cores = busy === undefined ? '' : `${Math.round(100 * busy)} %`
      const verdict = target === '' ? '' : met ? 'met' : 'missed'
      return `| ${bench} | ${figures(ours)} ${unit} | ${figures(limit)} ${unit} | ${of} | ${cores} | ${ratio(row).toFixed(2)} | ${target} | ${verdict} |`
    }),
  ].join('\n')

/** A line per figure for machines. */
export const lines = (rows: readonly Figure[]): string => rows.map((row) => JSON.stringify({ ...row, ratio: ratio(row) })).join('\n')
