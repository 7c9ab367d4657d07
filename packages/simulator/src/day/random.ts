/** Chance with a memory: the same seed draws the same numbers, on any machine. */
export interface Random {
  /** In [0, 1). */
  uniform(): number
  /** In [from, to). */
  between(from: number, to: number): number
  /** True with this probability. */
  chance(probability: number): boolean
  exponential(mean: number): number
  /** `spread` is the standard deviation as a share of the mean. */
  logNormal(mean: number, spread: number): number
  /** One of the keys, each as likely as its weight says. Throws where no weight is positive. */
  pick<K extends string>(weights: Readonly<Record<K, number>>): K
}

export const createRandom = (seed: string): Random => {
  const uniform = sfc32(seed)
  const normal = (): number => Math.sqrt(-2 * Math.log(1 - uniform())) * Math.cos(2 * Math.PI * uniform())
  return {
    uniform,
    between: (from, to) => from + (to - from) * uniform(),
    chance: (probability) => uniform() < probability,
    exponential: (mean) => -mean * Math.log(1 - uniform()),
    logNormal: (mean, spread) => {
      const variance = Math.log(1 + spread ** 2)
      return mean * Math.exp(Math.sqrt(variance) * normal() - variance / 2)
    },
    pick: (weights) => {
      const likely = Object.entries<number>(weights).filter(([, weight]) => weight > 0) as [keyof typeof weights, number][]
      let left = uniform() * likely.reduce((sum, [, weight]) => sum + weight, 0)
      for (const [key, weight] of likely) {
        left -= weight
        if (left < 0) return key
      }
      const last = likely.at(-1)
      if (!last) throw new RangeError('nothing to pick from')
      return last[0]
    },
  }
}

/** Chris Doty-Humphrey's sfc32 (PractRand), seeded by FNV-1a over the seed's text. */
const sfc32 = (seed: string): (() => number) => {
  let [a, b, c, counter] = [fnv1a(seed), fnv1a(`${seed}b`), fnv1a(`${seed}c`), 1]
  const next = (): number => {
    const sum = (a + b + counter++) | 0
    a = b ^ (b >>> 9)
    b = (c + (c << 3)) | 0
    c = (((c << 21) | (c >>> 11)) + sum) | 0
    return (sum >>> 0) / 2 ** 32
  }
  for (let i = 0; i < 15; i++) next()
  return next
}

const fnv1a = (text: string): number => {
  let hash = 0x811c9dc5
  for (const char of text) hash = Math.imul(hash ^ (char.codePointAt(0) ?? 0), 0x01000193)
  return hash
}
