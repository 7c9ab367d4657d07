import { endedStates, type LiveTicket, type ServiceId, type TicketId, type TicketState } from '@antrean/contracts'
import { byCallingOrder } from '@antrean/domain'

interface Order {
  tickets: LiveTicket[]
  placeOf: Map<TicketId, number>
}

const ended = new Set<TicketState>(endedStates)
export const isOpen = ({ state }: LiveTicket): boolean => !ended.has(state)

/** The open tickets of a building by service. A service's order is sorted when it is asked for, and again after a change. */
export class OpenTickets {
  readonly #services = new Map<ServiceId, Map<TicketId, LiveTicket>>()
  readonly #orders = new Map<ServiceId, Order>()

  constructor(tickets: Iterable<LiveTicket>) {
    for (const ticket of tickets) this.put(ticket)
  }

  put(ticket: LiveTicket): void {
    const tickets = this.#services.get(ticket.service) ?? new Map<TicketId, LiveTicket>()
    this.#services.set(ticket.service, tickets)
    if (isOpen(ticket)) tickets.set(ticket.id, ticket)
    else tickets.delete(ticket.id)
    this.#orders.delete(ticket.service)
  }

  of(service: ServiceId): Iterable<LiveTicket> {
    return this.#services.get(service)?.values() ?? []
  }

  *all(): Iterable<LiveTicket> {
    for (const tickets of this.#services.values()) yield* tickets.values()
  }

  /** Who waits for a service, in the order in which they would be called. */
  waitingFor(service: ServiceId): readonly LiveTicket[] {
    return this.#orderOf(service).tickets
  }

  /** How many stand before a ticket; null unless it waits. */
  aheadOf({ id, service }: LiveTicket): number | null {
    return this.#orderOf(service).placeOf.get(id) ?? null
  }

  #orderOf(service: ServiceId): Order {
    const known = this.#orders.get(service)
    if (known) return known
    const tickets = [...this.of(service)].filter(({ state }) => state === 'waiting').sort(byCallingOrder)
    const order = { tickets, placeOf: new Map(tickets.map(({ id }, place) => [id, place])) }
    this.#orders.set(service, order)
    return order
  }
}
