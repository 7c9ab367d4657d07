import { setTimeout as pause } from 'node:timers/promises'
import type { Catalogue, Entry, Event, EventOf, EventType } from '@antrean/contracts'
import { startRedis } from '@antrean/local'
import { entriesOf, type FreshInstallation, freshFolder, freshInstallation, type RunningService, startService } from '@antrean/test-kit'
import type { Test } from 'tap'

/** Resolves with the first answer that is one; rejects after twenty seconds. */
export const eventually = async <T>(what: string, look: () => Promise<T | undefined>): Promise<T> => {
  const deadline = Date.now() + 20_000
  for (;;) {
    const found = await look()
    if (found !== undefined) return found
    if (Date.now() > deadline) throw new Error(`it did not come to this: ${what}`)
    await pause(50)
  }
}

const leads = async ({ url }: RunningService): Promise<boolean> => {
  const reply = await fetch(`${url}/metrics`, { signal: AbortSignal.timeout(500) }).catch(() => null)
  return reply !== null && /^antrean_schedule_leads 1$/m.test(await reply.text())
}

/** Who leads, once it is one of them alone. */
export const leaderOf = (queues: RunningService[]): Promise<RunningService> =>
  eventually('one of them leads', async () => {
    const leading = (await Promise.all(queues.map(async (queue) => ((await leads(queue)) ? [queue] : [])))).flat()
    return leading.length === 1 ? leading[0] : undefined
  })

/** An installation with a Redis of its own, so that nobody else leads there, and its queue processes. */
export const queuesOf = async (
  t: Test,
  catalogue: (building: string) => Catalogue,
  count = 1,
): Promise<{ place: FreshInstallation; queues: RunningService[] }> => {
  const server = await startRedis({ dir: await freshFolder(t) })
  t.teardown(() => server.kill())
  const place = await freshInstallation(t, { redisUrl: server.url, catalogue })
  const env = { ...place.env, ANTREAN_DEMO: 'off' }
  return { place, queues: await Promise.all(Array.from({ length: count }, () => startService(t, 'queue', env))) }
}

/** The events of a kind so far. */
export const eventsOf = async <T extends EventType>(place: FreshInstallation, type: T): Promise<EventOf<T>[]> => {
  const entries: Entry[] = await entriesOf(place.redis, place.building)
  return entries.map(({ event }) => event as Event).filter((event): event is EventOf<T> => event.type === type)
}

/** The `n`-th event of a kind. */
export const nth = <T extends EventType>(place: FreshInstallation, type: T, n: number): Promise<EventOf<T>> =>
  eventually(`${type} number ${n}`, async () => (await eventsOf(place, type))[n - 1])
