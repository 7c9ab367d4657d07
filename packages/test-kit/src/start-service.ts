import { setTimeout as pause } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { type Child, freePort, startChild } from '@antrean/local'
import type { Test } from 'tap'
import { secret } from './commands.ts'
import { inheritedEnv, testRedisUrl } from './config.ts'

export type ServiceName = 'queue' | 'counter-display' | 'reporting'

export interface RunningService {
  url: string
  readonly pid: number
  readonly alive: boolean
  /** What it printed last. */
  tail(): string
  /** SIGKILL by default. */
  kill(signal?: NodeJS.Signals): Promise<void>
  /** In good order. */
  stop(): Promise<void>
  /** Starts it again on the same port, after killing it where it still runs; resolves when it is ready. */
  restart(): Promise<void>
  ready(): Promise<void>
}

export interface StartOptions {
  /** `listening`: do not wait until it is ready, only until it answers. */
  until?: 'ready' | 'listening'
}

const answers = (url: string): Promise<boolean> =>
  fetch(url).then(
    (reply) => reply.ok,
    () => false,
  )

const waitFor = async (url: string, child: Child, name: string): Promise<void> => {
  const deadline = Date.now() + 20_000
  while (!(await answers(url))) {
    if (!child.alive) throw new Error(`${name} ended: ${child.tail()}`)
    if (Date.now() > deadline) throw new Error(`${name} was not ready in time: ${child.tail()}`)
    await pause(25)
  }
}

/** A real service as a process of its own, which ends with the test. */
export const startService = async (
  t: Test,
  name: ServiceName,
  env: NodeJS.ProcessEnv = {},
  { until = 'ready' }: StartOptions = {},
): Promise<RunningService> => {
  const port = await freePort()
  const url = `http://127.0.0.1:${port}`
  const main = fileURLToPath(new URL(`../../../services/${name}/src/main.ts`, import.meta.url))
  const settings = { HOST: '127.0.0.1', PORT: String(port), LOG_LEVEL: 'warn', REDIS_URL: testRedisUrl(), ANTREAN_SECRET: secret }
  const start = () => startChild({ command: process.execPath, args: [main], env: { ...inheritedEnv(), ...settings, ...env } })
  let child = await start()
  t.teardown(() => child.kill('SIGKILL'))
  const ready = () => waitFor(`${url}/readyz`, child, name)
  await (until === 'ready' ? ready() : waitFor(`${url}/healthz`, child, name))
  return {
    url,
    get pid() {
      return child.pid
    },
    get alive() {
      return child.alive
    },
    tail: () => child.tail(),
    kill: (signal = 'SIGKILL') => child.kill(signal),
    stop: () => child.stop(),
    ready,
    async restart() {
      await child.kill('SIGKILL')
      child = await start()
      await ready()
    },
  }
}
