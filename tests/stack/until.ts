import { setTimeout as pause } from 'node:timers/promises'

/** Looks again until the condition gives something true, and returns it. Throws what was waited for when it takes too long. */
export const until = async <T>(
  what: string,
  condition: () => T | Promise<T>,
  withinMs = 20_000,
): Promise<Exclude<T, false | null | undefined>> => {
  const last = performance.now() + withinMs
  let fault: unknown
  for (;;) {
    try {
      const found = await condition()
      if (found) return found as Exclude<T, false | null | undefined>
      fault = undefined
    } catch (error) {
      fault = error
    }
    if (performance.now() > last) throw new Error(`not within ${withinMs} ms: ${what}`, { cause: fault })
    await pause(15)
  }
}
