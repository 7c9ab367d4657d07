import type { SnapshotReason } from '@antrean/contracts'
import { compareCursors, parseCursor } from '@antrean/event-stream'
import type { Frame, Position } from './frames.ts'

export interface Step {
  from: Position
  to: Position
  frame: Frame
  /** When it was made, in epoch milliseconds. */
  at: number
}

const isBehind = (a: Position, b: Position): boolean => compareCursors(a.cursor, b.cursor) < 0 || (a.line ?? 0) < (b.line ?? 0)

/** A step took several events at once and this client stands between them: what it has is no state that was ever sent from here. */
const standsInside = ({ from, to }: Step, { cursor, line = 0 }: Position): boolean =>
  (compareCursors(from.cursor, cursor) < 0 && compareCursors(cursor, to.cursor) < 0) || ((from.line ?? 0) < line && line < (to.line ?? 0))

/** The last changes of a view, so that who was away gets what it missed. */
export class Ring {
  #oldest: Position
  #steps: Step[] = []
  readonly #most: number

  constructor(oldest: Position, most: number) {
    this.#oldest = oldest
    this.#most = most
  }

  add(step: Step): void {
    this.#steps.push(step)
    if (this.#steps.length > this.#most) this.#drop(1)
  }

  forgetBefore(at: number): void {
    const kept = this.#steps.findIndex((step) => step.at >= at)
    this.#drop(kept === -1 ? this.#steps.length : kept)
  }

  /** The frames that a client at `known` missed, or why that cannot be told. */
  missedSince(known: Position, now: Position): Frame[] | SnapshotReason {
    if (parseCursor(known.cursor).epoch !== parseCursor(now.cursor).epoch) return 'epoch-changed'
    if (isBehind(now, known) || (known.line === undefined) !== (now.line === undefined)) return 'cursor-unknown'
    if (isBehind(known, this.#oldest)) return 'cursor-too-old'
    const missed = this.#steps.filter((step) => isBehind(known, step.to))
    return missed.some((step) => standsInside(step, known)) ? 'cursor-unknown' : missed.map((step) => step.frame)
  }

  #drop(count: number): void {
    const last = this.#steps.splice(0, count).at(-1)
    if (last) this.#oldest = last.to
  }
}
