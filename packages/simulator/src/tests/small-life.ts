import { createClient } from '@antrean/client'
import type { Event, EventOf, EventType } from '@antrean/contracts'
import { readSnapshot } from '@antrean/event-stream'
import { entriesOf, type FreshInstallation, freshInstallation, type RunningService, startService } from '@antrean/test-kit'
import type { Test } from 'tap'
import { type Demand, officeHours } from '../day/demand.ts'
import { officeShift } from '../day/officer-habits.ts'
import { createRandom } from '../day/random.ts'
import { habits } from '../day/visitor.ts'
import { Life } from '../drive/life.ts'
import { run } from '../drive/run.ts'
import { type HeldTicket, World, type WorldOptions } from '../drive/world.ts'

/** Two days ago, so that a whole day and the midnight after it lie in the past. */
const twoDaysAgo = new Date(Date.now() - 2 * 86_400_000 + 7 * 3_600_000).toISOString().slice(0, 10)
export const officeDay = twoDaysAgo
/** An instant of the office day, in epoch milliseconds. */
export const at = (time: string): number => Date.parse(`${officeDay}T${time}:00+07:00`)

export const smallDemand: Demand = {
  visitsPerDay: { normal: 60, busy: 120, demo: 200 },
  agencies: {
    disdukcapil: { share: 0.5, services: { ktp: 0.5, kk: 0.5 } },
    polresta: { share: 0.3, services: { sim: 0.6, skck: 0.4 } },
    bank: { share: 0.2, services: { teller: 1 } },
  },
}

export interface SmallLife extends FreshInstallation {
  queue: RunningService
  /** A simulation of it that begins at an instant; of an office day unless told otherwise. */
  life(from: number, options?: Partial<WorldOptions>): Life
}

/** A small building with a queue service of its own, whose life begins at `beginsAt`. */
export const smallLife = async (t: Test, beginsAt: number = at('00:00')): Promise<SmallLife> => {
  const kit = await freshInstallation(t, { beginsAt })
  const { building, catalogue, redis } = kit
  const queue = await startService(t, 'queue', kit.env)
  const client = createClient({ baseUrl: queue.url, token: kit.integrationKey, attempts: Number.POSITIVE_INFINITY, longestWaitMs: 100 })
  const stop = new AbortController()
  t.teardown(() => stop.abort())

  const held = async (counter: string): Promise<HeldTicket | null> => {
    const { state } = await readSnapshot(redis, building)
    const ticket = state.tickets.get(state.counters.get(counter)?.ticket ?? '')
    return ticket ? { id: ticket.id, service: ticket.service, state: ticket.state as HeldTicket['state'] } : null
  }
  const day = { visitsPerDay: smallDemand.visitsPerDay.normal, byHour: officeHours, shifts: officeShift }
  const life = (from: number, options: Partial<WorldOptions> = {}): Life => {
    const random = createRandom('small')
    const clock = { now: () => Date.now() }
    const base = { client, building, catalogue, demand: smallDemand, habits, day, random, clock, held, signal: stop.signal }
    return new Life(new World({ ...base, ...options }, from))
  }
  return { ...kit, queue, life }
}

export const ofType = <T extends EventType>(events: Event[], type: T) =>
  events.filter((event): event is EventOf<T> & Event => event.type === type)

/** All that has happened in the building. */
export const eventsOf = async ({ redis, building }: SmallLife): Promise<Event[]> =>
  (await entriesOf(redis, building)).map(({ event }) => event)

/** Lives the office day until an instant, and returns all that has happened. */
export const lived = async (kit: SmallLife, until: number): Promise<Event[]> => {
  const life = kit.life(at('07:00'))
  await life.begin()
  await run(life, { speed: 1, until })
  return eventsOf(kit)
}
