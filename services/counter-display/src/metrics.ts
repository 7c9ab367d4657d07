import { Gauge } from '@prometheus-io/client'
import fp from 'fastify-plugin'
import type { FollowedBuildings } from './hub/followed-buildings.ts'
import type { LiveServer } from './hub/live-server.ts'
import type { Tally } from './hub/tally.ts'

interface Measured {
  live: LiveServer
  buildings: FollowedBuildings
  tally: Tally
}

/** Sockets, views, lag, and how many frames one change became. */
export const liveMetrics = fp(async (app, { live, buildings, tally }: Measured) => {
  const gauge = (name: string, help: string, read: () => number): void => {
    new Gauge({
      name,
      help,
      registers: [app.metrics],
      collect() {
        this.set(read())
      },
    })
  }
  const followed = () => [...buildings.all()]
  gauge('antrean_live_sockets', 'Open sockets', () => live.sockets)
  gauge('antrean_live_slow_sockets', 'Sockets that do not keep up', () => live.slowSockets)
  gauge('antrean_live_buildings', 'Buildings that are followed', () => followed().length)
  gauge('antrean_live_views', 'Views that are kept up to date', () => followed().reduce((sum, { hub }) => sum + hub.size, 0))
  gauge('antrean_live_lag_seconds', 'Age of the last event when it was folded', () => tally.lagMs / 1_000)
  gauge('antrean_live_changes', 'Changes of views since the start, each serialized once', () => tally.changes)
  gauge('antrean_live_frames', 'Frames given to sockets since the start', () => tally.delivered)
  gauge('antrean_live_frames_spared', 'Frames that full sockets were spared since the start', () => tally.spared)
  gauge('antrean_live_unspoken', 'Calls of today that were shown and not spoken', () =>
    followed().reduce((sum, { lines }) => sum + lines.unspoken, 0),
  )
})
