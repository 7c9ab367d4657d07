import { median } from './figure.ts'

const runs = 5

/** What is compared takes turns, so that all meet the same weather; the medians of five runs, in the order given. */
export const inTurns = async (...programs: (() => Promise<number>)[]): Promise<number[]> => {
  const measured = programs.map((): number[] => [])
  for (let run = 0; run < runs; run += 1) for (const [i, program] of programs.entries()) measured[i]?.push(await program())
  return measured.map(median)
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
