import type { Client } from '@antrean/client'
import type { BuildingId, Catalogue, CounterId, Service, ServiceId, ServiceSettings, TicketId } from '@antrean/contracts'
import { serviceDay, startOfDay } from '@antrean/domain'
import type { Demand, HourShares } from '../day/demand.ts'
import type { Shift } from '../day/officer-habits.ts'
import type { Random } from '../day/random.ts'
import { drawErrand, type Errand, type Habits } from '../day/visitor.ts'
import { Agenda } from './agenda.ts'

/** What kind of day it is. */
export interface DayKind {
  visitsPerDay: number
  byHour: HourShares
  shifts: readonly Shift[]
}

/** A ticket that a counter holds and the simulator knows nothing of. */
export interface HeldTicket {
  id: TicketId
  service: ServiceId
  state: 'called' | 'serving'
}

export interface WorldOptions {
  client: Client
  building: BuildingId
  catalogue: Catalogue
  demand: Demand
  habits: Habits
  day: DayKind
  random: Random
  /** The machine's clock, in epoch milliseconds. */
  clock: { now(): number }
  /** What a counter holds, as the live side sees it; null when it holds nothing, or that cannot be known now. */
  held(counter: CounterId): Promise<HeldTicket | null>
  signal: AbortSignal
}

/** Instants older than this are passed with the command; younger ones are left to the building's own clock. */
const lagMs = 2_000

/** What visitors and officers of the simulation share: time, agenda, chance, and what is known of tickets. */
export class World {
  readonly options: WorldOptions
  readonly agenda = new Agenda()
  /** Of people in this building, whose catalogue may know fewer priority classes. */
  readonly habits: Habits
  readonly #errands = new Map<TicketId, Errand>()
  readonly #services: Map<ServiceId, Service>
  /** The instant of what is happening, in epoch milliseconds. */
  now: number
  /** How many times faster than life. */
  pace = 1
  live = false
  commands = 0

  constructor(options: WorldOptions, now: number) {
    this.options = options
    this.now = now
    const known = new Set(options.catalogue.priorityClasses.map(({ id }) => id))
    const priorities = Object.fromEntries(Object.entries(options.habits.priorities).filter(([id]) => known.has(id)))
    this.habits = { ...options.habits, priorities }
    const services = options.catalogue.agencies.flatMap((agency) => agency.services)
    this.#services = new Map(services.map((service) => [service.id, service]))
  }

  get random(): Random {
    return this.options.random
  }

  /** The first midnight at or before now, in epoch milliseconds. */
  get midnight(): number {
    const { timeZone } = this.options.catalogue
    return startOfDay(serviceDay(this.now, timeZone), timeZone)
  }

  /** The past is filled; from here on things happen when the clock says so, `pace` times faster than life. */
  goLive(pace: number): void {
    this.now = this.options.clock.now()
    this.live = true
    this.pace = pace
    this.agenda.compress(this.now, pace)
  }

  /** In `ms` of life. */
  later(ms: number, act: () => Promise<void>): void {
    this.agenda.add({ at: this.now + Math.max(0, ms) / this.pace, elastic: true, act })
  }

  /** At an instant of the building's clock, however fast life goes. */
  at(instant: number, act: () => Promise<void>): void {
    this.agenda.add({ at: instant, elastic: false, act })
  }

  /** For every command: whose building, and when, as long as that is in the past. */
  get how(): { instant?: string; signal: AbortSignal } {
    this.commands++
    const { clock, signal } = this.options
    return clock.now() - this.now < lagMs ? { signal } : { signal, instant: new Date(Math.floor(this.now)).toISOString() }
  }

  settingsOf(service: ServiceId): ServiceSettings | undefined {
    return this.#services.get(service)?.settings
  }

  /** What the visitor with this ticket does; drawn when first asked for, also for a ticket that somebody else took. */
  errand(ticket: TicketId, service: ServiceId): Errand {
    const standardMs = (this.#services.get(service)?.standard.serviceMinutes ?? 10) * 60_000
    const known = this.#errands.get(ticket) ?? drawErrand(this.random, standardMs, this.habits)
    this.#errands.set(ticket, known)
    return known
  }

  forget(ticket: TicketId): void {
    this.#errands.delete(ticket)
  }
}
