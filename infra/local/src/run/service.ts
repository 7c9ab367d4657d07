import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { checkout } from '../checkout.ts'
import { PlainError } from '../plain-error.ts'
import { type Child, startChild } from '../process/child.ts'

export type NodeProcess = {
  name: string
  /** A TypeScript file of the checkout. */
  entry: string
  args?: string[]
  env: NodeJS.ProcessEnv
  onOutput?: (text: string) => void
}

/** What a plain Node process needs; everything else a service is told by name. */
const bare: NodeJS.ProcessEnv = { PATH: '/usr/local/bin:/usr/bin:/bin', LANG: 'C.UTF-8' }

export const startNode = ({ entry, args = [], env, onOutput }: NodeProcess): Promise<Child> =>
  startChild({
    command: process.execPath,
    args: [join(checkout, entry), ...args],
    cwd: checkout,
    env: { ...bare, ...env },
    ...(onOutput ? { onOutput } : {}),
  })

const lastLines = (child: Child): string => child.tail().split('\n').slice(-5).join('\n')

const patience = 90_000

/** Waits until the address answers 200. Throws a PlainError when the process ends before, or takes too long. */
export const whenReady = async (name: string, url: string, child: Child): Promise<void> => {
  const until = performance.now() + patience
  let answer = 'nothing'
  while (child.alive && performance.now() < until) {
    const reply = await fetch(url, { signal: AbortSignal.timeout(2_000) }).catch(() => null)
    if (reply?.ok) return
    if (reply) answer = `${reply.status} ${await reply.text()}`
    await pause(50)
  }
  if (child.alive) throw new PlainError(`${name} is not ready after ${patience / 1_000} s; it answers ${answer}`)
  await child.exited
  throw new PlainError(`${name} did not start:\n${lastLines(child)}`)
}

/** Waits for a command's end. Throws a PlainError with its last lines when it fails. */
export const whenDone = async (name: string, child: Child): Promise<void> => {
  const { code, signal } = await child.exited
  if (code !== 0) throw new PlainError(`${name} failed (${signal ?? `code ${code}`}):\n${lastLines(child)}`)
}
