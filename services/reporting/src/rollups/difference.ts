import type { Contribution } from './contribution.ts'

/** By how much one rollup row moves. */
export interface Difference {
  key: Contribution['key']
  counts: Record<string, number>
  /** Milliseconds that came, and that are no longer there. */
  measures: Record<string, { added: number[]; removed: number[] }>
}

export interface Change {
  before: Contribution | null
  after: Contribution | null
}

export const keyText = (key: Contribution['key']): string => JSON.stringify(Object.entries(key).sort())

const move = (differences: Map<string, Difference>, contribution: Contribution, sign: 1 | -1): void => {
  const text = keyText(contribution.key)
  const difference = differences.get(text) ?? { key: contribution.key, counts: {}, measures: {} }
  differences.set(text, difference)
  for (const [name, count] of Object.entries(contribution.counts)) difference.counts[name] = (difference.counts[name] ?? 0) + sign * count
  for (const [name, ms] of Object.entries(contribution.measures)) {
    const measure = difference.measures[name] ?? { added: [], removed: [] }
    difference.measures[name] = measure
    if (ms !== null) measure[sign === 1 ? 'added' : 'removed'].push(ms)
  }
}

/** The differences of rows' contributions before and after, per rollup row. */
export const differencesOf = (changes: Iterable<Change>): Difference[] => {
  const differences = new Map<string, Difference>()
  for (const { before, after } of changes) {
    if (before) move(differences, before, -1)
    if (after) move(differences, after, 1)
  }
  return [...differences.values()]
}
