import { spawn } from 'node:child_process'

export type RunOptions = {
  env?: NodeJS.ProcessEnv
  cwd?: string
  user?: { uid: number; gid: number } | null
  /** Receives what the command prints as it comes. */
  onOutput?: (text: string) => void
  timeoutMs?: number
}

export type Ran = { code: number; output: string }

/** Runs a command to its end. A command that cannot be started has code 127 and the reason as output. */
export const run = (command: string, args: string[], options: RunOptions = {}): Promise<Ran> =>
  new Promise((resolve) => {
    const { onOutput, timeoutMs, user, ...rest } = options
    const child = spawn(command, args, {
      ...rest,
      ...(user ?? {}),
      ...(timeoutMs ? { timeout: timeoutMs } : {}),
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    let output = ''
    const hear = (chunk: Buffer) => {
      output += chunk.toString()
      onOutput?.(chunk.toString())
    }
    child.stdout.on('data', hear)
    child.stderr.on('data', hear)
    child.once('error', (error) => resolve({ code: 127, output: error.message }))
    child.once('close', (code) => resolve({ code: code ?? 1, output }))
  })
