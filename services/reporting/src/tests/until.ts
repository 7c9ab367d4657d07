import { setTimeout as pause } from 'node:timers/promises'

/** Asks until it holds; throws with the last answer after twenty seconds. */
export const until = async <T>(what: string, ask: () => Promise<T> | T, holds: (answer: T) => boolean): Promise<T> => {
  const deadline = Date.now() + 20_000
  for (;;) {
    const answer = await ask()
    if (holds(answer)) return answer
    if (Date.now() > deadline) throw new Error(`${what}: ${JSON.stringify(answer)}`)
    await pause(20)
  }
}
