import { setTimeout as pause } from 'node:timers/promises'

export type Running = { exited: Promise<unknown>; lastWords(): string }

/** Something that runs until it is stopped, and can be started again. */
export type Runnable = { name: string; start(): Promise<Running> }

const shortest = 500
const longest = 30_000
/** Who ran this long was well: the next fall is a new one. */
const wellAfter = 60_000

/** Starts it again whenever it ends, sooner at first and later the more often it falls, until `stopping` is aborted. */
export const keep = async (thing: Runnable, first: Running, stopping: AbortSignal, say: (line: string) => void): Promise<void> => {
  let run = first
  let delay = shortest
  while (!stopping.aborted) {
    const since = performance.now()
    await run.exited
    if (stopping.aborted) return
    if (performance.now() - since > wellAfter) delay = shortest
    say(`${thing.name} ended by itself and is started again in ${delay / 1_000} s. ${run.lastWords()}`)
    await pause(delay, undefined, { signal: stopping }).catch(() => {})
    if (stopping.aborted) return
    delay = Math.min(delay * 2, longest)
    run = await thing.start().catch((error: Error) => ({ exited: Promise.resolve(), lastWords: () => error.message }))
  }
}
