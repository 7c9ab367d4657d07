import { advance, emptyLine, type Line, type LineStep } from './line.ts'

type Update = (change: (line: Line, now: number) => Line) => Promise<Line>

/** One zone's line on this instance: what is still to be brought to Redis, and who is ready to speak here. */
export class ZoneLine {
  line: Line = emptyLine(0)
  readonly #update: Update
  readonly #changed: (line: Line) => void
  readonly #ready = new Set<string>()
  #pending: LineStep[] = []
  #working: Promise<void> | null = null
  #again = false

  constructor(update: Update, changed: (line: Line) => void) {
    this.#update = update
    this.#changed = changed
  }

  take(steps: readonly LineStep[]): Promise<void> {
    this.#pending.push(...steps)
    return this.bring()
  }

  ready(connection: string, ready: boolean): Promise<void> {
    if (ready) this.#ready.add(connection)
    else if (this.#ready.delete(connection)) return this.take([{ step: 'vanished', connection }])
    return this.bring()
  }

  isReady(connection: string): boolean {
    return this.#ready.has(connection)
  }

  /** Whether time alone can change this line. */
  get awaitsTime(): boolean {
    const { announcements, speaker } = this.line
    return this.#pending.length > 0 || this.#ready.size > 0 || announcements.length > 0 || speaker !== null
  }

  /** Brings what is pending to Redis, and takes what others brought; steps that could not be brought wait for the next time. */
  bring(): Promise<void> {
    this.#again = true
    this.#working ??= this.#work().finally(() => {
      this.#working = null
      if (this.#again) return this.bring()
    })
    return this.#working
  }

  /** Resolves when nothing is on its way to Redis. */
  async settle(): Promise<void> {
    await this.#working
  }

  async #work(): Promise<void> {
    while (this.#again) {
      this.#again = false
      const steps = [...this.#pending]
      const line = await this.#update((line, now) => advance(line, steps, [...this.#ready], now))
      this.#pending = this.#pending.slice(steps.length)
      const moved = line.revision !== this.line.revision
      this.line = line
      if (moved) this.#changed(line)
    }
  }
}
