import { type Cursor, type ProblemCode, problems, type SnapshotReason, type ViewName } from '@antrean/contracts'
import { type Address, changeFrame, type Frame, frameOf, type Position, recoveredFrame, snapshotFrame, type Values } from './frames.ts'
import { Ring } from './ring.ts'
import type { Tally } from './tally.ts'

/** A socket, as a view sees it. */
export interface Subscriber {
  deliver(feed: ViewFeed, frame: Frame): void
}

type Part = 'queue' | 'line'

/** A phone's or a kiosk's view is smaller than a hundred of its changes, and there are thousands of phones. */
const stepsKept = (view: ViewName): number => (/^(visit|service):/.test(view) ? 50 : 1_000)

const serialized = (values: object): Map<string, string> =>
  new Map(Object.entries(values).map(([key, value]) => [key, JSON.stringify(value)]))

/** One view of a building with everybody who follows it. A change is serialized once, whoever many follow. */
export class ViewFeed {
  readonly address: Address
  readonly subscribers = new Set<Subscriber>()
  readonly #parts: Record<Part, Values> = { queue: new Map(), line: new Map() }
  readonly #tally: Tally
  #at: Position
  #ring: Ring
  #fresh: Frame | null = null

  constructor(address: Address, tally: Tally, at: Position, queue: object, line: object = {}) {
    this.address = address
    this.#tally = tally
    this.#at = at
    this.#ring = new Ring(at, stepsKept(address.view))
    this.#parts = { queue: serialized(queue), line: serialized(line) }
  }

  /** Events moved the building from one cursor to another. */
  changeQueue(values: object, from: Cursor, to: Cursor, now: number): void {
    this.#change('queue', serialized(values), { ...this.#at, cursor: from }, { ...this.#at, cursor: to }, now)
  }

  /** The announcement line changed. */
  changeLine(values: object, line: number, now: number): void {
    if (line <= (this.#at.line ?? 0)) return
    this.#change('line', serialized(values), this.#at, { ...this.#at, line }, now)
  }

  /** What was sent before does not lead to what is now: everybody starts anew. */
  startAnew(values: object, cursor: Cursor, because: SnapshotReason): void {
    this.#parts.queue = serialized(values)
    this.#at = { ...this.#at, cursor }
    this.#ring = new Ring(this.#at, stepsKept(this.address.view))
    this.#fresh = null
    this.#toAll(this.snapshot(because))
  }

  /** Adds a socket: it gets what it missed since `known`, or everything. */
  join(subscriber: Subscriber, known: Position | null): void {
    this.subscribers.add(subscriber)
    const missed = known ? this.#ring.missedSince(known, this.#at) : 'fresh'
    if (typeof missed === 'string') {
      subscriber.deliver(this, this.snapshot(missed))
      return
    }
    subscriber.deliver(this, recoveredFrame(this.address, this.#at, missed.length))
    for (const frame of missed) subscriber.deliver(this, frame)
  }

  /** The view is no more. */
  end(code: ProblemCode): void {
    this.#toAll(frameOf({ type: 'refused', ...this.address, code, detail: problems[code].detail }))
    this.subscribers.clear()
  }

  snapshot(because: SnapshotReason): Frame {
    if (because === 'fresh' && this.#fresh) return this.#fresh
    const frame = snapshotFrame(this.address, this.#at, because, [...this.#parts.queue, ...this.#parts.line])
    if (because === 'fresh') this.#fresh = frame
    return frame
  }

  forgetBefore(at: number): void {
    this.#ring.forgetBefore(at)
  }

  #change(part: Part, next: Values, from: Position, to: Position, now: number): void {
    const before = this.#parts[part]
    const set = [...next].filter(([key, json]) => before.get(key) !== json)
    const removed = [...before.keys()].filter((key) => !next.has(key))
    if (set.length === 0 && removed.length === 0 && part === 'queue') return
    this.#parts[part] = next
    this.#at = to
    this.#fresh = null
    this.#tally.changes += 1
    const frame = changeFrame(this.address, to, set, removed)
    this.#ring.add({ from, to, frame, at: now })
    this.#toAll(frame)
  }

  #toAll(frame: Frame): void {
    for (const subscriber of this.subscribers) subscriber.deliver(this, frame)
  }
}
