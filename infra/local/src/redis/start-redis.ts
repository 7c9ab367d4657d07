import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { checkout } from '../checkout.ts'
import { PlainError, sentenceFor } from '../plain-error.ts'
import { type Child, type Exit, startChild } from '../process/child.ts'
import { freePort } from '../process/free-port.ts'
import { findRedis, type RedisBinary } from './binary.ts'
import { redisReady } from './ready.ts'

export type RedisOptions = {
  /** Keeps the data; made where it is missing. */
  dir: string
  port?: number
  /** More settings, as on redis-server's command line without the dashes: `{ appendfsync: 'no' }`. */
  settings?: Record<string, string>
  onOutput?: (text: string) => void
  say?: (line: string) => void
}

export type Redis = {
  readonly url: string
  readonly port: number
  readonly dir: string
  readonly pid: number
  readonly alive: boolean
  /** Where the binary came from. */
  readonly from: string
  /** When the present process ends. */
  exited(): Promise<Exit>
  /** SIGKILL by default, resolved when it is dead; SIGSTOP and SIGCONT make it hang and go on. */
  kill(signal?: NodeJS.Signals): Promise<void>
  stop(): Promise<void>
  /** Starts it again on the same port and data, after ending it where it still runs. */
  restart(): Promise<void>
}

const launch = async (binary: RedisBinary, options: RedisOptions & { port: number }): Promise<Child> => {
  const settings = { port: String(options.port), bind: '127.0.0.1', dir: options.dir, logfile: '', daemonize: 'no', ...options.settings }
  const child = await startChild({
    command: binary.command,
    args: [join(checkout, 'infra/redis/redis.conf'), ...Object.entries(settings).flatMap(([name, value]) => [`--${name}`, value])],
    env: binary.env,
    cwd: options.dir,
    ...(options.onOutput ? { onOutput: options.onOutput } : {}),
  })
  if (await redisReady(options.port, child)) return child
  await child.exited
  throw new PlainError(sentenceFor(new PlainError(reasonOf(child.tail(), options.dir)), options.dir))
}

const reasonOf = (log: string, dir: string): string =>
  /Can't handle RDB format version/.test(log)
    ? `The Redis data in ${dir} was written by a newer Redis than the one on this machine: install that version, or move the folder away to start with none.`
    : `Redis did not start: ${log.split('\n').slice(-3).join(' ')}`

/** Starts a private Redis: loopback only, every write on disk before its reply, nothing evicted. */
export const startRedis = async (options: RedisOptions): Promise<Redis> => {
  await mkdir(options.dir, { recursive: true })
  const binary = await findRedis(options.say)
  const port = options.port ?? (await freePort())
  const start = () => launch(binary, { ...options, port })
  let child = await start()
  return {
    url: `redis://127.0.0.1:${port}`,
    port,
    dir: options.dir,
    from: binary.from,
    get pid() {
      return child.pid
    },
    get alive() {
      return child.alive
    },
    exited: () => child.exited,
    kill: (signal) => child.kill(signal),
    stop: () => child.stop(),
    restart: async () => {
      await child.stop()
      child = await start()
    },
  }
}
