import { createClient } from '@antrean/client'
import type { BuildingId, Counter, ServiceId } from '@antrean/contracts'
import { clock } from '../clock.ts'
import { createRandom, type Random } from '../day/random.ts'
import { requiredOutcomes } from '../day/result.ts'
import { emptyLedger, type Ledger } from './ledger.ts'
import { createSender, type Sender } from './sender.ts'

export interface RushOptions {
  /** Where Antrean is, such as `http://localhost:8080`, or the queue service alone. */
  url: string
  /** Of an integration. */
  key: string
  building: BuildingId
  seed: string
  /** Each sends one command after the other, without a pause, so as many are in flight as there are kiosks and officers. */
  kiosks: number
  /** At most as many as there are counters. */
  officers: number
  /** Ends by itself after so many numbers; never when left out. */
  visits?: number
  /** How long commands in doubt are sent again after the rush has ended, in milliseconds; 30 s unless given. */
  lastWaitMs?: number
}

export interface Rush {
  /** Grows while the rush goes on. */
  ledger: Ledger
  inFlight(): number
  /** No new commands; those in doubt are sent until they are answered. */
  stop(): void
  /** The whole ledger, when the last answer has come. Rejects when the building cannot be reached at all. */
  done: Promise<Ledger>
}

interface Crew {
  sender: Sender
  random: Random
  building: BuildingId
  outcomes: Map<ServiceId, string>
  over(): boolean
}

/** A rush at the opening: kiosks and officers as fast as they are answered, and a ledger of what they were told. */
export const rush = (options: RushOptions): Rush => {
  const { url, key, building, seed, kiosks, officers, visits = Number.POSITIVE_INFINITY, lastWaitMs = 30_000 } = options
  const ending = new AbortController()
  const ledger = emptyLedger()
  const random = createRandom(seed)
  const client = createClient({ baseUrl: url, token: key, attempts: 1 })
  const sender = createSender({ client, ledger, random, lastWaitMs, clock, signal: ending.signal })

  const all = async (): Promise<Ledger> => {
    const catalogue = await createClient({ baseUrl: url }).getCatalogue({ building })
    const crew: Crew = { sender, random, building, outcomes: requiredOutcomes(catalogue), over: () => ending.signal.aborted }
    const services = catalogue.agencies.flatMap((agency) => agency.services.map(({ id }) => id))
    let left = visits
    const next = (): boolean => left-- > 0 && !crew.over()
    const queueing = Promise.all(Array.from({ length: kiosks }, () => kiosk(crew, services, next)))
    const serving = Promise.all(catalogue.counters.slice(0, officers).map((counter) => officer(crew, counter)))
    await queueing
    ending.abort()
    await serving
    return ledger
  }
  return { ledger, inFlight: sender.inFlight, stop: () => ending.abort(), done: all() }
}

const kiosk = async ({ sender, random, building }: Crew, services: ServiceId[], next: () => boolean): Promise<void> => {
  const weights = Object.fromEntries(services.map((service) => [service, 1]))
  while (next()) {
    const wanted = new Set([random.pick(weights), ...(random.chance(0.2) ? [random.pick(weights)] : [])])
    await sender.send('issueVisit', { building, services: [...wanted], ordered: random.chance(0.3) })
  }
}

const officer = async ({ sender, random, building, outcomes, over }: Crew, { id: counter }: Counter): Promise<void> => {
  await sender.send('openCounter', { building, counter })
  while (!over()) {
    const called = await sender.send('callNext', { building, counter })
    if (!called) {
      await sender.send('openCounter', { building, counter })
      continue
    }
    if (!called.ticket) continue
    const ticket = { building, ticket: called.ticket.id, counter }
    if (random.chance(0.1)) await sender.send('recallTicket', ticket)
    if (random.chance(0.05)) await sender.send('markNoShow', ticket)
    else if (await sender.send('serveTicket', ticket)) {
      const outcome = outcomes.get(called.ticket.service)
      await sender.send('finishTicket', { ...ticket, ...(outcome !== undefined && { outcome }) })
    }
  }
}
