import { ProblemError, type Reply } from '@antrean/client'
import type { ServiceId, TicketId, VisitId } from '@antrean/contracts'
import { nextArrival } from '../day/arrivals.ts'
import { drawVisitor } from '../day/visitor.ts'
import type { World } from './world.ts'

type Visit = Reply<'issueVisit'>['visit']

/** The visitors: they come, take a number, and some leave before they are called. */
export class Crowd {
  readonly #world: World
  readonly #waits: (service: ServiceId) => void
  /** What visitors of the simulation still wait for, as far as it knows. */
  readonly #open = new Map<VisitId, Map<TicketId, ServiceId>>()
  readonly #visitOf = new Map<TicketId, VisitId>()
  visits = 0

  /** `waits` is told of every service for which somebody may have begun to wait. */
  constructor(world: World, waits: (service: ServiceId) => void) {
    this.#world = world
    this.#waits = waits
  }

  /** Plans the next visitor, who plans the one after. */
  begin(): void {
    const { now, midnight, pace, random, options } = this.#world
    const { visitsPerDay, byHour } = options.day
    const at = nextArrival(random, now, { visitsPerDay, byHour, midnight }, pace)
    const act = async () => {
      this.begin()
      await this.#arrive()
    }
    this.#world.agenda.add({ at, elastic: true, act })
  }

  /** A ticket has ended; the visitor's others may wait again, and in `backInMs` the visitor is back with what was missing. */
  left(ticket: TicketId, backInMs: number | null = null): void {
    this.#world.forget(ticket)
    if (backInMs !== null) this.#world.later(backInMs, () => this.#comeBack(ticket))
    const visit = this.#visitOf.get(ticket)
    if (visit === undefined) return
    for (const service of this.#end(visit, ticket).values()) this.#waits(service)
  }

  /** The day was closed: nobody waits any more. */
  clear(): void {
    for (const ticket of this.#visitOf.keys()) this.#world.forget(ticket)
    this.#visitOf.clear()
    this.#open.clear()
  }

  async #arrive(): Promise<void> {
    const { random, options, habits } = this.#world
    const { services, ordered, priority, patienceMs } = drawVisitor(random, options.demand, habits)
    const wanted = { building: options.building, services, ordered, ...(priority === null ? {} : { priority }) }
    try {
      const { visit } = await options.client.issueVisit(wanted, this.#world.how)
      this.#remember(visit)
      this.#world.later(patienceMs, () => this.#leave(visit.id))
    } catch (error) {
      if (!isRefusal(error)) throw error
    }
  }

  async #comeBack(ticket: TicketId): Promise<void> {
    const { client, building } = this.#world.options
    try {
      const { ticket: back } = await client.comeBack({ building, ticket }, this.#world.how)
      this.#open.set(back.visit, (this.#open.get(back.visit) ?? new Map()).set(back.id, back.service))
      this.#visitOf.set(back.id, back.visit)
      if (back.state === 'waiting') this.#waits(back.service)
    } catch (error) {
      if (!isRefusal(error)) throw error
    }
  }

  #remember(visit: Visit): void {
    this.visits++
    this.#open.set(visit.id, new Map(visit.tickets.map(({ id, service }) => [id, service])))
    for (const { id, service, state } of visit.tickets) {
      this.#visitOf.set(id, visit.id)
      if (state === 'waiting') this.#waits(service)
    }
  }

  #end(visit: VisitId, ticket: TicketId): ReadonlyMap<TicketId, ServiceId> {
    const tickets = this.#open.get(visit) ?? new Map<TicketId, ServiceId>()
    tickets.delete(ticket)
    this.#visitOf.delete(ticket)
    if (tickets.size === 0) this.#open.delete(visit)
    return tickets
  }

  /** Gives up waiting. What is at a counter, or has ended at a real officer's, is refused and stays. */
  async #leave(visit: VisitId): Promise<void> {
    const { client, building } = this.#world.options
    for (const ticket of [...(this.#open.get(visit)?.keys() ?? [])])
      try {
        await client.cancelTicket({ building, ticket }, this.#world.how)
        this.left(ticket)
      } catch (error) {
        if (!isRefusal(error)) throw error
      }
  }
}

/** The building said no to this one command; nothing is wrong with the key or the connection. */
const isRefusal = (error: unknown): boolean => error instanceof ProblemError && error.status >= 404
