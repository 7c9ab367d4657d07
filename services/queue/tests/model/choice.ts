/** A stream of choices that one number decides (mulberry32). */
export class Choice {
  #state: number
  constructor(seed: number) {
    this.#state = seed | 0
  }

  /** From 0 up to, and without, 1. */
  share(): number {
    this.#state = (this.#state + 0x6d2b79f5) | 0
    let t = Math.imul(this.#state ^ (this.#state >>> 15), 1 | this.#state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296
  }

  /** Whether something happens that does so in this share of cases. */
  in(share: number): boolean {
    return this.share() < share
  }

  below(n: number): number {
    return Math.floor(this.share() * n)
  }

  of<const T>(list: readonly T[]): T {
    return list[this.below(list.length)] as T
  }

  /** One of a list, or of the other one where that is empty. */
  ofAny<T>(list: readonly T[], otherwise: readonly T[]): T {
    return this.of(list.length > 0 ? list : otherwise)
  }

  some<T>(list: readonly T[], n: number): T[] {
    const rest = [...list]
    return Array.from({ length: Math.min(n, rest.length) }, () => rest.splice(this.below(rest.length), 1)[0] as T)
  }

  weighted<T>(options: readonly (readonly [weight: number, T])[]): T {
    let left = this.share() * options.reduce((sum, [weight]) => sum + weight, 0)
    for (const [weight, option] of options) {
      left -= weight
      if (left < 0) return option
    }
    return (options.at(-1) as readonly [number, T])[1]
  }
}
