import type { BuildingId } from '@antrean/contracts'
import type { ReadEntry } from '@antrean/event-stream'
import { clock } from '@antrean/service-kit'
import { Counter, Gauge, Histogram, type Registry } from '@prometheus-io/client'

/** What the projector says of itself to Prometheus. */
export const projectionMetrics = (registry: Registry) => {
  const registers = [registry]
  const events = new Counter({ name: 'antrean_projected_events_total', help: 'Events written to history', registers })
  const delay = new Histogram({
    name: 'antrean_projection_delay_seconds',
    help: 'From an event to its place in history',
    buckets: [0.01, 0.05, 0.1, 0.5, 1, 5, 30, 300],
    registers,
  })
  const stopped = new Gauge({
    name: 'antrean_projection_stopped',
    help: '1 where the projection of a building has stopped and somebody has to look',
    labelNames: ['building'],
    registers,
  })
  const trimmed = new Counter({ name: 'antrean_trimmed_events_total', help: 'Events removed from streams', registers })
  const unpartitioned = new Gauge({
    name: 'antrean_events_without_partition',
    help: '1 where events lie in the default partition',
    registers,
  })
  return {
    projected(entries: readonly ReadEntry[]): void {
      events.inc(entries.length)
      const now = clock.now()
      for (const { event } of entries) delay.observe(Math.max(0, now - event.at) / 1_000)
    },
    stopped: (building: BuildingId, reason: string | null): void => stopped.set({ building }, reason === null ? 0 : 1),
    trimmed: (count: number): void => trimmed.inc(count),
    unpartitioned: (missing: boolean): void => unpartitioned.set(missing ? 1 : 0),
  }
}
export type ProjectionMetrics = ReturnType<typeof projectionMetrics>
