import { clock } from './clock.ts'

/** One line of JSON on standard output: what happened, and ids. */
export const log = (msg: string, fields: Record<string, unknown> = {}): void =>
  console.log(JSON.stringify({ level: 30, time: clock.now(), name: 'simulator', msg, ...fields }))
