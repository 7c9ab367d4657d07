/** The one place in this package that reads the clock. Epoch milliseconds. */
export const clock = { now: (): number => Date.now() }
