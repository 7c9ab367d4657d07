import { appendFileSync } from 'node:fs'
import { type Child, type Service as Description, startNode, whenReady } from '@antrean/local'
import type { Test } from 'tap'

/** One of our own processes, which can be killed and started again at the same address. */
export interface Service {
  readonly name: string
  readonly url: string
  readonly pid: number
  /** SIGKILL by default; resolved when it is dead. */
  kill(signal?: NodeJS.Signals): Promise<void>
  /** Starts it again after its end; resolved when it is ready. */
  restart(): Promise<void>
}

/** Starts a service, which ends with the test, and waits until it is ready. What it prints goes to `log`. */
export const startService = async (t: Test, { name, entry, env, ready }: Description, log: string): Promise<Service> => {
  const onOutput = (text: string) => appendFileSync(log, text)
  let child: Child | undefined
  t.teardown(() => child?.stop())
  const start = async () => {
    child = await startNode({ name, entry, env, onOutput })
    await whenReady(name, ready, child)
  }
  await start()
  return {
    name,
    url: new URL(ready).origin,
    get pid() {
      return child?.pid ?? 0
    },
    kill: async (signal) => child?.kill(signal),
    async restart() {
      await child?.stop()
      await start()
    },
  }
}
