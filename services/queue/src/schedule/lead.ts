import type { Redis } from 'ioredis'
import { v7 } from 'uuid'
import { loadText } from '../transitions/define-transition.ts'

const script = loadText(new URL('./lead.lua', import.meta.url))
const key = 'schedule:lead'

/** Longer than a few of its renewals take; who was killed is succeeded after this. */
const leaseMs = 3_000

/** One process of all leads the schedule. What it asks for carries the token, so that who has lost the lead unknowingly is refused. */
export const leadOn = (redis: Redis) => {
  const holder = v7()
  const ask = async (ms: number): Promise<string> => String(await redis.eval(script.text, 1, key, holder, ms))
  return {
    /** Takes the lead, or keeps it. The fencing token; null while another process leads. */
    async take(): Promise<number | null> {
      const token = await ask(leaseMs)
      return token === '' ? null : Number(token)
    },
    /** Lets another process lead at once. */
    giveUp: async (): Promise<void> => void (await ask(0)),
  }
}
