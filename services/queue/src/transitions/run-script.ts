import { ProblemError } from '@antrean/service-kit'
import { type Redis, ReplyError } from 'ioredis'
import type { Script } from './define-transition.ts'

/** Redis's own refusals, which come before a script's first write. */
const nothingWasDone = /^(LOADING|READONLY|MISCONF|OOM|MASTERDOWN|CLUSTERDOWN|NOREPLICAS|TRYAGAIN|MOVED|ASK|BUSY) /

/** Redis answered, with an error; everything else is about the way to it. */
const isReply = (cause: unknown): cause is Error => cause instanceof ReplyError

export interface ScriptOptions {
  /** How many replicas must have a command before it is acknowledged. */
  replicas?: number
}

const send = async (redis: Redis, script: Script, key: string, args: (string | number)[], replicas: number): Promise<string[]> => {
  if (replicas === 0) return (await redis.evalsha(script.sha, 1, key, ...args)) as string[]
  const replies =
    (await redis
      .pipeline()
      .evalsha(script.sha, 1, key, ...args)
      .wait(replicas, 1_000)
      .exec()) ?? []
  const [[failed, reply] = [new Error('no reply'), null], [unsure, reached] = [null, 0]] = replies
  if (failed) throw failed
  const [outcome] = reply as string[]
  if (outcome === 'accepted' && (unsure || Number(reached) < replicas)) throw new Error('too few replicas have it')
  return reply as string[]
}

/**
 * Runs a script once. Throws STATE_UNAVAILABLE when nothing was done and nothing will be, OUTCOME_UNKNOWN when the
 * connection was lost, or Redis hung, with the command on its way.
 */
export const runScript = async (
  redis: Redis,
  script: Script,
  key: string,
  args: (string | number)[],
  { replicas = 0 }: ScriptOptions = {},
): Promise<string[]> => {
  if (redis.status !== 'ready') throw new ProblemError('STATE_UNAVAILABLE')
  try {
    return await send(redis, script, key, args, replicas)
  } catch (cause) {
    if (!isReply(cause)) throw new ProblemError('OUTCOME_UNKNOWN', { cause })
    if (nothingWasDone.test(cause.message)) throw new ProblemError('STATE_UNAVAILABLE', { cause })
    if (!cause.message.startsWith('NOSCRIPT ')) throw cause
    await loadInto(redis, script)
    return runScript(redis, script, key, args, { replicas })
  }
}

const loadInto = async (redis: Redis, script: Script): Promise<void> => {
  try {
    await redis.script('LOAD', script.text)
  } catch (cause) {
    throw new ProblemError('STATE_UNAVAILABLE', { cause })
  }
}
