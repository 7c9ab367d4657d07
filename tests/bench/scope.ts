import type { Test } from 'tap'

/** What a bench starts ends with it, the last first: the same servers and services that tests start. */
export const inScope = async <T>(work: (scope: Test) => Promise<T>): Promise<T> => {
  const ends: (() => unknown)[] = []
  try {
    return await work({ teardown: (end: () => unknown) => void ends.unshift(end) } as unknown as Test)
  } finally {
    for (const end of ends) await end()
  }
}
