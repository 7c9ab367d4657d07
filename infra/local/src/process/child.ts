import { spawn } from 'node:child_process'
import { forget, watch } from './watchdog.ts'

export type Exit = { code: number | null; signal: NodeJS.Signals | null }

export type ChildOptions = {
  command: string
  args: string[]
  env?: NodeJS.ProcessEnv
  cwd?: string
  user?: { uid: number; gid: number } | null
  /** The signal that makes it stop in good order. */
  stopSignal?: 'SIGTERM' | 'SIGINT'
  /** Receives what the process prints. */
  onOutput?: (text: string, from: 'stdout' | 'stderr') => void
}

export type Child = {
  readonly pid: number
  readonly alive: boolean
  readonly exited: Promise<Exit>
  /** The last lines that it printed, for an error message. */
  tail(): string
  /** Sends the signal; for SIGKILL and the stop signal resolves when the process has ended. */
  kill(signal?: NodeJS.Signals): Promise<void>
  /** Asks it to stop, and kills it when it has not within `patience` ms. */
  stop(patience?: number): Promise<void>
}

const tailLength = 8_192

/** Starts a process of which nothing is left when this one ends, and which the terminal's Ctrl-C does not reach. */
export const startChild = async (options: ChildOptions): Promise<Child> => {
  const { stopSignal = 'SIGTERM', user } = options
  const child = spawn(options.command, options.args, {
    cwd: options.cwd ?? '/',
    env: options.env ?? {},
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
    ...(user ?? {}),
  })
  let printed = ''
  for (const from of ['stdout', 'stderr'] as const) {
    // Decoded as a stream: a character may come in two pieces.
    child[from].setEncoding('utf8').on('data', (text: string) => {
      printed = (printed + text).slice(-tailLength)
      options.onOutput?.(text, from)
    })
  }

  let alive = true
  const exited = new Promise<Exit>((resolve) => {
    // 'close' comes after the last output, so that tail() is whole.
    child.once('close', (code, signal) => resolve({ code, signal }))
  })
  child.once('exit', () => {
    alive = false
    forget(pid)
  })
  await new Promise<void>((resolve, reject) => {
    child.once('spawn', resolve)
    child.once('error', reject)
  })
  const pid = child.pid as number
  watch(pid, stopSignal === 'SIGINT' ? 'INT' : 'TERM')

  const kill = async (signal: NodeJS.Signals = 'SIGKILL') => {
    if (!alive) return
    child.kill(signal)
    if (signal === 'SIGKILL' || signal === stopSignal) await exited
  }
  const stop = async (patience = 10_000) => {
    if (!alive) return
    child.kill(stopSignal)
    const timer = setTimeout(() => child.kill('SIGKILL'), patience)
    await exited
    clearTimeout(timer)
  }
  return {
    pid,
    exited,
    kill,
    stop,
    tail: () => printed.trimEnd(),
    get alive() {
      return alive
    },
  }
}
