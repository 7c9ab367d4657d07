/** The value below which this share of the values lies; NaN of none. */
export const quantile = (values: readonly number[], share: number): number => {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN
}

export const median = (values: readonly number[]): number => quantile(values, 0.5)

export const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length

/** Milliseconds as minutes with one decimal. */
export const minutes = (ms: number): string => (Number.isNaN(ms) ? '–' : (ms / 60_000).toFixed(1))

export const percent = (share: number): string => (Number.isNaN(share) ? '–' : `${Math.round(share * 100)} %`)

/** The smallest and the largest of what days gave. */
export const span = (days: readonly number[]): string => {
  const known = days.filter((value) => !Number.isNaN(value))
  return known.length === 0 ? '–' : `${minutes(Math.min(...known))} to ${minutes(Math.max(...known))}`
}

/** A table in Markdown: the first column to the left, the others to the right. */
export const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map((_, i) => (i === 0 ? '---' : '---:')), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n')
