import type {
  Catalogue,
  CounterId,
  Entry,
  Event,
  EventOf,
  LiveTicket,
  PauseReason,
  PriorityClassId,
  Service,
  ServiceId,
  TicketId,
  TicketState,
} from '@antrean/contracts'
import { creditMinutesOf, emptyState, fold, forgetDeparted, namedIds, nextFor, score, serviceDay } from '@antrean/domain'
import { releasedBy } from './released-by.ts'
import { WaitingLists } from './waiting-lists.ts'

export interface Arrival {
  services: readonly ServiceId[]
  ordered: boolean
  priority: PriorityClassId | null
}

const toBeCalled = new Set<TicketState>(['waiting', 'deferred', 'planned'])

/** Looks like the ids of the real queue, and is the same in every run. */
const idOf = (n: number): string => `00000000-0000-7000-8000-${n.toString(16).padStart(12, '0')}`

/**
 * A building's queue in memory: the rules of `@antrean/domain` and nothing else, for experiments that would take the real
 * one hours. It makes real events and folds them. Officers do as they should: what cannot be done is not refused.
 */
export class ModelQueue {
  readonly state = emptyState()
  readonly waiting = new WaitingLists()
  readonly #catalogue: Catalogue
  readonly #services: ReadonlyMap<ServiceId, Service>
  readonly #tell: (entry: Entry) => void
  #seq = 0
  #ids = 0

  /** `tell` is told of every event, folded but with the visit that it ended still there. */
  constructor(catalogue: Catalogue, tell: (entry: Entry) => void = () => {}) {
    this.#catalogue = catalogue
    this.#services = new Map(catalogue.agencies.flatMap(({ services }) => services.map((service) => [service.id, service])))
    this.#tell = tell
  }

  issue(at: number, { services, ordered, priority }: Arrival): EventOf<'visit.arrived'> {
    const day = serviceDay(at, this.#catalogue.timeZone)
    const prefix = this.#services.get(services[0] ?? '')?.prefix ?? ''
    const number = `${prefix}-${String((this.state.sequences.get(`${day}:${prefix}`) ?? 0) + 1).padStart(3, '0')}`
    const tickets = services.map((service, i) => {
      const state = i === 0 || !ordered ? ('waiting' as const) : ('planned' as const)
      const place = this.#scoreAt(at, service, priority)
      const ahead = state === 'waiting' ? this.waiting.ahead(service, place) : 0
      const promisedMs = Math.round((this.#services.get(service)?.standard.waitingMinutes ?? 0) * 60_000)
      return { id: this.#newId(), service, state, score: place, ahead, promisedMs }
    })
    const visit = this.#newId()
    const told = { tokenHash: visit.slice(-22).replaceAll('-', '_'), day, channel: 'kiosk' as const }
    return this.#happen({ type: 'visit.arrived', at, by: 'kiosk-1', visit, number, priority, tickets, ...told })
  }

  open(at: number, counter: CounterId): void {
    this.#happen({ type: 'counter.opened', at, ...by(counter) })
  }

  pause(at: number, counter: CounterId, reason: PauseReason): void {
    this.#happen({ type: 'counter.paused', at, ...by(counter), reason })
  }

  close(at: number, counter: CounterId): void {
    this.#happen({ type: 'counter.closed', at, ...by(counter) })
  }

  /** Null when nobody waits. */
  callNext(at: number, counter: CounterId): EventOf<'ticket.called'> | null {
    const calling = this.#catalogue.counters.find(({ id }) => id === counter)
    const next = calling && nextFor(calling, (service) => this.waiting.of(service)[0])
    const ticket = next && this.ticket(next.id)
    if (!ticket) return null
    const others = (this.state.visits.get(ticket.visit)?.tickets ?? []).filter((id) => id !== ticket.id)
    const deferred = others.filter((id) => this.ticket(id).state === 'waiting')
    return this.#happen({ type: 'ticket.called', ...this.#at(ticket, at, counter), callCount: ticket.callCount + 1, deferred })
  }

  serve(at: number, counter: CounterId, id: TicketId): void {
    this.#happen({ type: 'ticket.service-started', ...this.#at(this.ticket(id), at, counter) })
  }

  finish(at: number, counter: CounterId, id: TicketId): EventOf<'ticket.served'> {
    return this.#happen({ type: 'ticket.served', ...this.#at(this.ticket(id), at, counter), ...this.#released(id, 'served', at) })
  }

  markNoShow(at: number, counter: CounterId, id: TicketId): EventOf<'ticket.no-show'> {
    return this.#happen({ type: 'ticket.no-show', ...this.#at(this.ticket(id), at, counter), ...this.#released(id, 'no-show', at) })
  }

  /** The visitor leaves while the ticket waits, or is planned. */
  cancel(at: number, id: TicketId): EventOf<'ticket.cancelled'> {
    const ticket = { ...this.#at(this.ticket(id), at, ''), by: 'kiosk-1', counter: null }
    return this.#happen({ type: 'ticket.cancelled', ...ticket, ...this.#released(id, 'cancelled', at) })
  }

  /** Whether somebody in the building still has to be called for one of these services. */
  expects(services: readonly ServiceId[]): boolean {
    return [...this.state.tickets.values()].some(({ service, state }) => toBeCalled.has(state) && services.includes(service))
  }

  ticket(id: TicketId): LiveTicket {
    const found = this.state.tickets.get(id)
    if (!found) throw new Error(`there is no ticket ${id}`)
    return found
  }

  #newId(): string {
    return idOf(++this.#ids)
  }

  #at({ id, visit, number, service }: LiveTicket, at: number, counter: CounterId) {
    return { at, by: `officer-${counter}`, ticket: id, visit, number, service, counter }
  }

  #scoreAt(at: number, service: ServiceId, priority: PriorityClassId | null): number {
    return score(at, creditMinutesOf(this.#catalogue.priorityClasses, this.#services.get(service), priority))
  }

  #released(id: TicketId, to: 'served' | 'no-show' | 'cancelled', at: number) {
    return releasedBy(this.state, this.ticket(id), to, ({ service, priority }) => this.#scoreAt(at, service, priority))
  }

  #happen<E extends Event>(event: E): E {
    const named = namedIds(event).tickets
    for (const id of named) {
      const before = this.state.tickets.get(id)
      if (before?.state === 'waiting') this.waiting.remove(before)
    }
    const entry = { cursor: `1-${++this.#seq}`, event }
    fold(this.state, entry)
    for (const id of named) {
      const after = this.state.tickets.get(id)
      if (after?.state === 'waiting') this.waiting.add(after)
    }
    this.#tell(entry)
    if ('departed' in event && event.departed === true) forgetDeparted(this.state, event.visit)
    return event
  }
}

const by = (counter: CounterId) => ({ by: `officer-${counter}`, officer: `officer-${counter}`, counter })
