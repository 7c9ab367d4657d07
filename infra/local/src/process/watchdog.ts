import { type ChildProcess, spawn } from 'node:child_process'
import { join } from 'node:path'

let shell: ChildProcess | undefined

/** A tiny shell outlives this process if it is killed, and then ends what this process had started. */
const tell = (line: string): void => {
  if (!shell) {
    shell = spawn('sh', [join(import.meta.dirname, 'watchdog.sh')], {
      stdio: ['pipe', 'ignore', 'ignore'],
      detached: true,
      cwd: '/',
    })
    // The shell ends when this process does; it must not keep it from ending.
    shell.unref()
    const pipe = shell.stdin as unknown as { unref(): void } & NodeJS.EventEmitter
    pipe.unref()
    pipe.on('error', () => {})
  }
  shell.stdin?.write(`${line}\n`)
}

/** From now on the process ends when this one does. */
export const watch = (pid: number, signal: 'TERM' | 'INT'): void => tell(`watch ${pid} ${signal}`)

/** The process has ended; its number may soon be another's. */
export const forget = (pid: number): void => tell(`forget ${pid}`)
