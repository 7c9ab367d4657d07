import { type Rush, rush } from '@antrean/simulator'
import type { Test } from 'tap'
import type { Stack } from '../stack/stack.ts'
import { until } from '../stack/until.ts'

export const times = 10
const fewestInFlight = 50

/** Twenty-four kiosks and forty officers who do not rest. */
export const startRush = ({ url, secrets, building }: Stack, seed: string): Rush =>
  rush({ url, key: secrets.integrationKey, building, seed, kiosks: 24, officers: 40 })

interface Victim {
  kill(): Promise<void>
  restart(): Promise<void>
}

const isAccepted = (going: Rush, more: number): Promise<true> => {
  const before = going.ledger.acknowledged.length
  return until(`${more} more commands are accepted`, () => going.ledger.acknowledged.length >= before + more || null, 30_000) as Promise<true>
}

/** Kills it again and again in the midst of a rush, each time with 50 commands in flight or more, and starts it again. */
export const killInTheRush = async (t: Test, going: Rush, victim: Victim): Promise<void> => {
  const inFlight: number[] = []
  for (let n = 0; n < times; n++) {
    await isAccepted(going, 60)
    await until('a full rush', () => going.inFlight() >= fewestInFlight)
    inFlight.push(going.inFlight())
    await victim.kill()
    await victim.restart()
  }
  await isAccepted(going, 60)
  t.equal(inFlight.length, times)
  t.ok(inFlight.every((count) => count >= fewestInFlight), `in flight when it was killed: ${inFlight.join(' ')}`)
}
