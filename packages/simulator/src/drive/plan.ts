import type { World } from './world.ts'

export type Step = () => Promise<void>

/** What one person does next: a single step, in place of the one that was planned before. */
export class Plan {
  readonly #world: World
  readonly #failed: (error: unknown) => void | Promise<void>
  #turn = 0

  constructor(world: World, failed: (error: unknown) => void | Promise<void>) {
    this.#world = world
    this.#failed = failed
  }

  /** In `ms` of life. */
  after(ms: number, step: Step): void {
    this.#world.later(ms, this.#unlessReplaced(step))
  }

  /** At an instant of the building's clock, however fast life goes. */
  at(instant: number, step: Step): void {
    this.#world.at(instant, this.#unlessReplaced(step))
  }

  #unlessReplaced(step: Step): Step {
    const turn = ++this.#turn
    return async () => {
      if (turn === this.#turn) await step().catch(this.#failed)
    }
  }
}
