import { cpus } from 'node:os'
import { median } from './figure.ts'

const runs = 5

/** Of all cores since the machine came up, in milliseconds. */
const coreTimes = (): { all: number; idle: number } => {
  const times = cpus().map((cpu) => cpu.times)
  const sum = (values: number[]) => values.reduce((total, value) => total + value, 0)
  return { all: sum(times.flatMap((one) => Object.values(one))), idle: sum(times.map(({ idle }) => idle)) }
}

export interface Measured {
  rate: number
  /** Share of all cores that was busy meanwhile. */
  busy: number
}

const watched = async (program: () => Promise<number>): Promise<Measured> => {
  const before = coreTimes()
  const rate = await program()
  const after = coreTimes()
  return { rate, busy: 1 - (after.idle - before.idle) / (after.all - before.all) }
}

/** What is compared takes turns, so that all meet the same weather; the medians of five runs, in the order given. */
export const inTurns = async (...programs: (() => Promise<number>)[]): Promise<Measured[]> => {
  const measured = programs.map((): Measured[] => [])
  for (let run = 0; run < runs; run += 1) for (const [i, program] of programs.entries()) measured[i]?.push(await watched(program))
  return measured.map((all) => ({ rate: median(all.map(({ rate }) => rate)), busy: median(all.map(({ busy }) => busy)) }))
}

/** Keeps `lanes` of them going for `ms`, and answers how many a second were done. */
export const closedLoop = async (lanes: number, ms: number, one: (lane: number) => Promise<unknown>): Promise<number> => {
  const began = performance.now()
  let done = 0
  const go = async (lane: number) => {
    while (performance.now() - began < ms) {
      await one(lane)
      done += 1
    }
  }
  await Promise.all(Array.from({ length: lanes }, (_, lane) => go(lane)))
  return (done * 1000) / (performance.now() - began)
}
