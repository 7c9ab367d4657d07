import type { BuildingId, Entry, ZoneId } from '@antrean/contracts'
import type { Places } from '../building/places.ts'
import type { Line, LineStep } from './line.ts'
import type { LineStore } from './line-store.ts'
import { stepsOf } from './steps.ts'
import { ZoneLine } from './zone-line.ts'

export interface LineEvents {
  changed(zone: ZoneId, line: Line): void
  failed(zone: ZoneId, error: unknown): void
}

/** The announcement lines of a building's zones. What fails is tried again with every tick. */
export class BuildingLines {
  readonly #building: BuildingId
  readonly #store: LineStore
  readonly #events: LineEvents
  readonly #zones = new Map<ZoneId, ZoneLine>()

  constructor(building: BuildingId, store: LineStore, events: LineEvents) {
    this.#building = building
    this.#store = store
    this.#events = events
  }

  zone(id: ZoneId): ZoneLine {
    const known = this.#zones.get(id)
    if (known) return known
    const line = new ZoneLine(
      (change) => this.#store.update(this.#building, id, change),
      (changed) => this.#events.changed(id, changed),
    )
    this.#zones.set(id, line)
    return line
  }

  /** Takes in what events do to the lines; each instance brings them, and each is taken once. */
  take(entries: readonly Entry[], places: Places): void {
    const steps = Map.groupBy(
      entries.flatMap((entry) => stepsOf(entry, places)),
      ([zone]) => zone,
    )
    for (const [zone, ofZone] of steps)
      this.change(
        zone,
        ofZone.map(([, step]) => step),
      )
  }

  change(zone: ZoneId, steps: readonly LineStep[]): void {
    this.zone(zone)
      .take(steps)
      .catch((error: unknown) => this.#events.failed(zone, error))
  }

  ready(zone: ZoneId, connection: string, ready: boolean): void {
    this.zone(zone)
      .ready(connection, ready)
      .catch((error: unknown) => this.#events.failed(zone, error))
  }

  get unspoken(): number {
    return [...this.#zones.values()].reduce((sum, { line }) => sum + line.unspoken, 0)
  }

  async settle(): Promise<void> {
    await Promise.allSettled([...this.#zones.values()].map((line) => line.settle()))
  }

  /** Another instance has changed a line. */
  changedElsewhere(zone: ZoneId): void {
    if (this.#zones.has(zone)) this.change(zone, [])
  }

  /** Lets time pass: old calls leave the line, leases are renewed or taken over. */
  tick(): void {
    for (const [zone, line] of this.#zones) if (line.awaitsTime) this.change(zone, [])
  }
}
