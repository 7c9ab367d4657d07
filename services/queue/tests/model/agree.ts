import type { Transitions } from '@antrean/queue'
import fc from 'fast-check'
import type { Redis } from 'ioredis'
import { type Hall, openHall } from './hall.ts'
import { Step } from './step.ts'
import { Tally } from './tally.ts'

export interface Plan {
  redis: Redis
  /** As `loadedTransitions` gives them. */
  transitions: Transitions
  seed: number
  /** At least so many commands are given. */
  commands: number
  /** Halls at once, each with commands of its own. */
  lanes?: number
  /** Where it is counted, also when it throws. */
  tally?: Tally
  /** Whether the shortest commands are looked for that do not agree. */
  shrinks?: boolean
}

const perHall = 700

const walk = (redis: Redis, transitions: Transitions, tally: Tally) => {
  const step = fc.noShrink(fc.nat(0x7fff_ffff)).map((seed) => new Step(seed, tally))
  const commands = fc.commands<object, Hall, true>([step as never], { maxCommands: perHall, size: 'max' })
  return fc.asyncProperty(commands, async (commands) => {
    const hall = await openHall(redis, transitions)
    await fc.asyncModelRun(() => ({ model: hall.model, real: hall }) as never, commands as never)
    await hall.settle(true)
  })
}

/** Takes halls and their model through random commands. Throws, with the shortest commands found, where they do not agree. */
export const agree = async (plan: Plan): Promise<Tally> => {
  const { redis, transitions, seed, commands, lanes = 4, tally = new Tally(), shrinks = true } = plan
  const lane = async (_: unknown, i: number): Promise<void> => {
    for (let round = 0; tally.commands < commands; round++)
      await fc.assert(walk(redis, transitions, tally), { seed: seed + 104_729 * (lanes * round + i), numRuns: 5, endOnFailure: !shrinks })
  }
  await Promise.all(Array.from({ length: lanes }, lane))
  return tally
}
