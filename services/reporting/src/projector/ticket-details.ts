import type { Event, LiveTicket, ServiceId, TicketId } from '@antrean/contracts'
import { namedIds } from '@antrean/domain'
import { type Suspension, suspendedIn } from './suspensions.ts'

/** [from, to) in epoch milliseconds. */
export type Span = readonly [number, number]

/** What history keeps of a ticket beside what the live state does. */
export interface TicketDetails {
  outcome: string | null
  /** Null until served. */
  files: number | null
  delivered: ServiceId[] | null
  /** When it waited while its service was suspended, in order. */
  suspendedWaits: readonly Span[]
}

export const noDetails: TicketDetails = { outcome: null, files: null, delivered: null, suspendedWaits: [] }

/** The part of the waiting time in which the ticket's service was suspended, in ms; null until called. */
export const waitingSuspendedMs = ({ calledAt, waitingMs }: LiveTicket, { suspendedWaits }: TicketDetails): number | null =>
  calledAt === null || waitingMs === null ? null : suspendedWaits.reduce((sum, [from, to]) => (to <= calledAt ? sum + to - from : sum), 0)

const waitedOut = (ticket: LiveTicket, at: number, suspensions: readonly Suspension[]): Span[] =>
  suspendedIn(suspensions, ticket.service, [Math.max(ticket.since, ticket.countsFrom ?? 0), at])

/** What an event leaves of the details of a ticket, which was `before` and now is `after`. */
const detailsAfter = (
  details: TicketDetails,
  event: Event,
  before: LiveTicket,
  after: LiveTicket | undefined,
  suspensions: readonly Suspension[],
): TicketDetails => {
  if (event.type === 'ticket.undone') {
    // What it waited since it came into the state in which it is again, it waits still.
    const since = event.restored.find(({ id }) => id === before.id)?.since ?? event.at
    return { ...noDetails, suspendedWaits: details.suspendedWaits.filter(([, to]) => to <= since) }
  }
  const left = before.state === 'waiting' && after?.state !== 'waiting'
  const suspendedWaits = left ? [...details.suspendedWaits, ...waitedOut(before, event.at, suspensions)] : details.suspendedWaits
  if (event.type !== 'ticket.served' || event.ticket !== before.id) return { ...details, suspendedWaits }
  return { outcome: event.outcome ?? null, files: event.files ?? 1, delivered: event.delivered ?? null, suspendedWaits }
}

/** Tickets that an event names, as they are before it is folded. */
export const namedTickets = (tickets: ReadonlyMap<TicketId, LiveTicket>, event: Event): LiveTicket[] =>
  namedIds(event).tickets.flatMap((id) => tickets.get(id) ?? [])

/** Takes an event into the details; asked after it is folded, with the tickets that it names as they were before. */
export const foldDetails = (
  details: Map<TicketId, TicketDetails>,
  event: Event,
  named: readonly LiveTicket[],
  tickets: ReadonlyMap<TicketId, LiveTicket>,
  suspensions: readonly Suspension[],
): void => {
  for (const before of named)
    details.set(before.id, detailsAfter(details.get(before.id) ?? noDetails, event, before, tickets.get(before.id), suspensions))
}
