import { type Ledger, type Rush, rush } from '@antrean/simulator'
import type { Test } from 'tap'
import type { Stack } from '../stack/stack.ts'
import { until } from '../stack/until.ts'

const times = 10
const fewestInFlight = 50

/** Twenty-four kiosks and forty officers who do not rest. */
export const startRush = ({ url, secrets, building }: Stack, seed: string): Rush =>
  rush({ url, key: secrets.integrationKey, building, seed, kiosks: 24, officers: 40 })

export const isAccepted = (going: Rush, commands: number): Promise<true> =>
  until(`${commands} commands are accepted`, () => going.ledger.acknowledged.length >= commands || null, 30_000)

interface Victim {
  name: string
  kill(): Promise<void>
  restart(): Promise<void>
}

/**
 * Ten rushes: each is cut short by killing the victim with 50 commands in flight or more. What is in doubt then is sent again
 * until it is answered. `recovered` resolves when whatever hangs on the victim is back.
 */
export const killInTheRush = async (t: Test, stack: Stack, victim: Victim, recovered: () => Promise<unknown>): Promise<Ledger[]> => {
  const [inFlight, ledgers]: [number[], Ledger[]] = [[], []]
  for (let n = 0; n < times; n++) {
    const going = startRush(stack, `${victim.name} ${n}`)
    await isAccepted(going, 100)
    await until('a full rush', () => going.inFlight() >= fewestInFlight || null)
    inFlight.push(going.inFlight())
    await victim.kill()
    going.stop()
    await victim.restart()
    ledgers.push(await going.done)
    await recovered()
  }
  t.equal(inFlight.length, times)
  t.ok(
    inFlight.every((count) => count >= fewestInFlight),
    `in flight when it was killed: ${inFlight.join(' ')}`,
  )
  return ledgers
}
