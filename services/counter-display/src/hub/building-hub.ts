import type { Entry, ProblemCode, SnapshotReason, ViewName, ZoneId } from '@antrean/contracts'
import { clock } from '@antrean/service-kit'
import type { Building } from '../building/building.ts'
import { everythingTouched, type Touched } from '../building/touched.ts'
import { type Line, lineValues } from '../line/line.ts'
import type { View } from '../views/view.ts'
import { partsOf, viewOf } from '../views/view-of.ts'
import type { Tally } from './tally.ts'
import { ViewFeed } from './view-feed.ts'

interface Kept {
  feed: ViewFeed
  view: View
  /** Since when nobody follows it; null while somebody does. */
  idleSince: number | null
}

/** How long a view without followers is kept up to date, and how long its changes are kept for who comes back. */
const keptMs = 5 * 60_000
/** Phones of a whole day; more is somebody who tries tokens. */
const mostViews = 20_000

/** A building and those of its views that somebody follows, or did a moment ago. */
export class BuildingHub {
  building: Building
  readonly #lineOf: (zone: ZoneId) => Line
  readonly #tally: Tally
  readonly #views = new Map<ViewName, Kept>()

  constructor(building: Building, lineOf: (zone: ZoneId) => Line, tally: Tally) {
    this.building = building
    this.#lineOf = lineOf
    this.#tally = tally
  }

  get size(): number {
    return this.#views.size
  }

  /** The feed of a view, or the code of the refusal. */
  feed(name: ViewName): ViewFeed | ProblemCode {
    const known = this.#views.get(name)
    if (known) return known.feed
    const parts = partsOf(name)
    if (this.#views.size >= mostViews) return 'TOO_MANY_REQUESTS'
    const view = viewOf(parts, this.building)
    if (typeof view === 'string') return view
    const address = { building: this.building.id, view: name }
    const { cursor } = this.building.state
    const line = parts.kind === 'board' ? this.#lineOf(parts.id) : null
    const at = line ? { cursor, line: line.revision } : { cursor }
    const feed = new ViewFeed(address, this.#tally, at, view.compute(this.building), line ? lineValues(line) : {})
    this.#views.set(name, { feed, view, idleSince: clock.now() })
    return feed
  }

  /** Folds what one read of the stream brought, and sends each view's change once. */
  apply(entries: readonly Entry[]): void {
    const from = this.building.state.cursor
    this.#refresh(this.building.apply(entries), from)
  }

  /** The same history with another catalogue. */
  renew(building: Building): void {
    const from = this.building.state.cursor
    this.building = building
    this.#askAgain()
    this.#refresh(everythingTouched(), from)
  }

  /** What was folded does not go on: every view starts anew from what is now. */
  startAnew(building: Building, because: SnapshotReason): void {
    this.building = building
    this.#askAgain()
    for (const { feed, view } of this.#views.values()) feed.startAnew(view.compute(building), building.state.cursor, because)
  }

  changeLine(zone: ZoneId, line: Line): void {
    this.#views.get(`board:${zone}`)?.feed.changeLine(lineValues(line), line.revision, clock.now())
  }

  /** Drops what nobody came back for. */
  sweep(): void {
    const now = clock.now()
    for (const [name, kept] of this.#views) {
      kept.feed.forgetBefore(now - keptMs)
      if (kept.feed.subscribers.size > 0) kept.idleSince = null
      else kept.idleSince ??= now
      if (kept.idleSince !== null && now - kept.idleSince > keptMs) this.#views.delete(name)
    }
  }

  /** Another catalogue may no longer have what a view shows. */
  #askAgain(): void {
    for (const [name, kept] of this.#views) {
      const view = viewOf(partsOf(name), this.building)
      if (typeof view !== 'string') kept.view = view
      else {
        this.#views.delete(name)
        kept.feed.end(view)
      }
    }
  }

  #refresh(touched: Touched, from: string): void {
    const { cursor } = this.building.state
    const now = clock.now()
    for (const { feed, view } of this.#views.values())
      if (view.touchedBy(touched, this.building)) feed.changeQueue(view.compute(this.building), from, cursor, now)
  }
}
