import type { Catalogue, Counter, Entry, EventOf, VisitId } from '@antrean/contracts'
import { namedIds } from '@antrean/domain'
import type { Shift } from '../day/officer-habits.ts'
import type { Errand } from '../day/visitor.ts'
import { Agenda } from '../drive/agenda.ts'
import { Desk, type DeskDay } from './desk.ts'
import { ModelQueue } from './model-queue.ts'
import type { Person } from './people-of-day.ts'

export interface ModelDayOptions {
  seed: string
  catalogue: Catalogue
  people: readonly Person[]
  /** Counters at which somebody sits. */
  counters: readonly Counter[]
  shifts: readonly Shift[]
  /** When officers begin to come, in epoch milliseconds. */
  from: number
  /** Asked before somebody takes a number. */
  beforeArrival?: (person: Person, at: number, queue: ModelQueue) => void
  afterEvent?: (entry: Entry, queue: ModelQueue) => void
}

/** A day of a building in memory: people come, officers call, until everybody has been called. */
export class ModelDay implements DeskDay {
  readonly queue: ModelQueue
  readonly #options: ModelDayOptions
  readonly #agenda = new Agenda()
  readonly #desks: Desk[]
  readonly #personOf = new Map<VisitId, Person>()
  now: number

  constructor(options: ModelDayOptions) {
    const { seed, catalogue, counters, shifts, from } = options
    this.#options = options
    this.now = from
    this.queue = new ModelQueue(catalogue, (entry) => this.#tell(entry))
    this.#desks = counters.map((counter, i) => new Desk(this, counter, seed, { shifts, turn: i % 2, timeZone: catalogue.timeZone }))
  }

  async run(): Promise<void> {
    for (const desk of this.#desks) desk.begin()
    for (const person of this.#options.people) this.at(person.at, () => this.#arrive(person))
    for (let item = this.#agenda.take(); item; item = this.#agenda.take()) {
      this.now = item.at
      await item.act()
    }
  }

  at(instant: number, act: () => void): void {
    this.#agenda.add({ at: Math.ceil(instant), elastic: false, act: async () => act() })
  }

  errandOf({ visit, service }: EventOf<'ticket.called'>): Errand {
    const errand = this.#personOf.get(visit)?.errands.get(service)
    if (!errand) throw new Error(`nobody came for ${service}`)
    return errand
  }

  #arrive(person: Person): void {
    this.#options.beforeArrival?.(person, this.now, this.queue)
    const { visit, tickets } = this.queue.issue(this.now, person)
    this.#personOf.set(visit, person)
    const { patienceMs } = person
    if (patienceMs < Number.POSITIVE_INFINITY) this.at(this.now + patienceMs, () => tickets.forEach(({ id }) => void this.#leave(id)))
  }

  /** Whoever has waited too long leaves; who is at a counter stays. */
  #leave(id: string): void {
    const state = this.queue.state.tickets.get(id)?.state
    if (state === 'waiting' || state === 'deferred' || state === 'planned') this.queue.cancel(this.now, id)
  }

  /** Somebody began to wait: one who is idle is told, those first who do not help out there. */
  #tell(entry: Entry): void {
    for (const id of namedIds(entry.event).tickets) {
      const ticket = this.queue.state.tickets.get(id)
      if (ticket?.state !== 'waiting') continue
      const idle = this.#desks.filter((desk) => desk.idle && desk.counter.services.includes(ticket.service))
      const first = idle.find(({ counter }) => counter.handicaps?.[ticket.service] === undefined) ?? idle[0]
      first?.wake()
    }
    this.#options.afterEvent?.(entry, this.queue)
  }
}
