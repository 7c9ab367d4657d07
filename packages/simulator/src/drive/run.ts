import type { Life } from './life.ts'

export interface RunOptions {
  /** How many times faster than life things go once the past is filled. */
  speed: number
  /** Stops at this instant, in epoch milliseconds; never by itself when left out. */
  until?: number
  /** The past is filled: from now on things happen when the clock says so. */
  onLive?: () => void
}

const longestSleepMs = 60_000

/** Lets things happen in their order: at once while they lie in the past, then each in its time. Ends by its signal, or at `until`. */
export const run = async (life: Life, { speed, until = Number.POSITIVE_INFINITY, onLive }: RunOptions): Promise<void> => {
  const { world } = life
  const { clock, signal } = world.options
  while (!signal.aborted) {
    const next = world.agenda.next()
    if (!next || next.at > until) return
    const aheadMs = next.at - clock.now()
    if (aheadMs > 0 && !world.live) {
      life.goLive(speed)
      onLive?.()
    } else if (aheadMs > 0) {
      await sleep(Math.min(aheadMs, longestSleepMs), signal)
    } else {
      world.now = next.at
      await world.agenda.take()?.act()
    }
  }
}

const sleep = (ms: number, signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    const stop = () => {
      clearTimeout(timer)
      signal.removeEventListener('abort', stop)
      resolve()
    }
    const timer = setTimeout(stop, ms)
    signal.addEventListener('abort', stop)
  })
