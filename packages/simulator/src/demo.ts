import { readFile } from 'node:fs/promises'
import { type Client, createClient } from '@antrean/client'
import type { BuildingId } from '@antrean/contracts'
import { serviceDay, startOfDay } from '@antrean/domain'
import type { Config } from './config.ts'
import { aroundTheClock, Demand, evenDemand } from './day/demand.ts'
import { shiftsAroundTheClock } from './day/officer-habits.ts'
import { createRandom } from './day/random.ts'
import { habits } from './day/visitor.ts'
import { heldAt } from './drive/held.ts'
import { Life } from './drive/life.ts'
import { run } from './drive/run.ts'
import { World } from './drive/world.ts'
import { log } from './log.ts'

const backfillMs = 3 * 3_600_000

/** What people come for in a building, as its folder says; null where it has none. */
export const readDemand = async (building: BuildingId): Promise<Demand | null> => {
  const text = await readFile(new URL(`../buildings/${building}/demand.json`, import.meta.url), 'utf8').catch(() => null)
  return text === null ? null : Demand.parse(JSON.parse(text))
}

/** Sends every command until it is answered, however long a part of the running system is away. */
const patientClient = (baseUrl: string, token: string): Client => createClient({ baseUrl, token, attempts: Number.POSITIVE_INFINITY })

/**
 * The demo building's day: fills the last three hours, though nothing before midnight or before what the building has lived
 * already, logs `backfilled`, and goes on until `signal`.
 */
export const runDemo = async (config: Config, clock: { now(): number }, signal: AbortSignal): Promise<void> => {
  const { ANTREAN_URL: url, ANTREAN_INTEGRATION_KEY: key, ANTREAN_BUILDING: building } = config
  const client = patientClient(url, key)
  const catalogue = await client.getCatalogue({ building }, { signal })
  const demand = (await readDemand(building)) ?? evenDemand(catalogue)
  const began = clock.now()
  const from = Math.max(began - backfillMs, startOfDay(serviceDay(began, catalogue.timeZone), catalogue.timeZone))
  const day = { visitsPerDay: demand.visitsPerDay.demo, byHour: aroundTheClock, shifts: shiftsAroundTheClock }
  const random = createRandom(`${building} ${from}`)
  const held = heldAt(url, key, building)
  const life = new Life(new World({ client, building, catalogue, demand, habits, day, random, clock, held, signal }, from))
  await life.begin()
  const onLive = () =>
    log('backfilled', { building, visits: life.crowd.visits, commands: life.world.commands, tookMs: clock.now() - began })
  await run(life, { speed: config.ANTREAN_DEMO_SPEED, onLive })
}
