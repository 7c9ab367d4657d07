import { type CounterId, endedStates, type LiveTicket, type ServiceId, type TicketId, type TicketState } from '@antrean/contracts'
import { byCallingOrder } from '@antrean/domain'

interface Order {
  tickets: LiveTicket[]
  placeOf: Map<TicketId, number>
}

/** Tickets wait for a service, or for one counter alone. */
type List = `service:${ServiceId}` | `counter:${CounterId}`

const over = new Set<TicketState>(endedStates.filter((state) => state !== 'no-show'))

const listOf = ({ service, forCounter }: LiveTicket): List => (forCounter === null ? `service:${service}` : `counter:${forCounter}`)

/**
 * The tickets of a building that are open or may come back, by service, and those that wait in calling order. An order is
 * sorted when it is asked for, and again after a change.
 */
export class OpenTickets {
  readonly #services = new Map<ServiceId, Map<TicketId, LiveTicket>>()
  readonly #lists = new Map<List, Map<TicketId, LiveTicket>>()
  readonly #aside = new Map<TicketId, LiveTicket>()
  readonly #orders = new Map<List, Order>()

  constructor(tickets: Iterable<LiveTicket>) {
    for (const ticket of tickets) this.put(ticket)
  }

  put(ticket: LiveTicket): void {
    this.remove(ticket)
    if (!over.has(ticket.state)) mapOf(this.#services, ticket.service).set(ticket.id, ticket)
    if (ticket.state === 'parked' || ticket.state === 'no-show') this.#aside.set(ticket.id, ticket)
    if (ticket.state === 'waiting') mapOf(this.#lists, listOf(ticket)).set(ticket.id, ticket)
  }

  remove(ticket: LiveTicket): void {
    const list = listOf(ticket)
    this.#services.get(ticket.service)?.delete(ticket.id)
    this.#lists.get(list)?.delete(ticket.id)
    this.#aside.delete(ticket.id)
    this.#orders.delete(list)
  }

  of(service: ServiceId): Iterable<LiveTicket> {
    return this.#services.get(service)?.values() ?? []
  }

  *all(): Iterable<LiveTicket> {
    for (const tickets of this.#services.values()) yield* tickets.values()
  }

  /** Parked tickets, and no-shows that may come back. */
  aside(): Iterable<LiveTicket> {
    return this.#aside.values()
  }

  /** Who waits for a service at whatever counter, in the order in which they would be called. */
  waitingFor(service: ServiceId): readonly LiveTicket[] {
    return this.#orderOf(`service:${service}`).tickets
  }

  /** Who was sent to a counter and waits for it alone, in the order in which they would be called. */
  waitingAt(counter: CounterId): readonly LiveTicket[] {
    return this.#orderOf(`counter:${counter}`).tickets
  }

  /** How many stand before a ticket; null unless it waits. */
  aheadOf(ticket: LiveTicket): number | null {
    return this.#orderOf(listOf(ticket)).placeOf.get(ticket.id) ?? null
  }

  #orderOf(list: List): Order {
    const known = this.#orders.get(list)
    if (known) return known
    const tickets = [...(this.#lists.get(list)?.values() ?? [])].sort(byCallingOrder)
    const order = { tickets, placeOf: new Map(tickets.map(({ id }, place) => [id, place])) }
    this.#orders.set(list, order)
    return order
  }
}

const mapOf = <K, T>(maps: Map<K, Map<TicketId, T>>, key: K): Map<TicketId, T> => {
  const known = maps.get(key) ?? new Map<TicketId, T>()
  maps.set(key, known)
  return known
}
