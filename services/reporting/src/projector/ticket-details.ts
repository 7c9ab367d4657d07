import type { EpochMs, Event, LiveTicket, MinuteRange, ServiceId, TicketId } from '@antrean/contracts'
import { namedIds, quoteErrorMs } from '@antrean/domain'
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
  /** The waiting time that was told before the number was taken; it says nothing of another day than its own. */
  quoted: MinuteRange | null
  /** Of those calls that were not undone. */
  firstCalledAt: EpochMs | null
}

const notServed = { outcome: null, files: null, delivered: null }
export const noDetails: TicketDetails = { ...notServed, suspendedWaits: [], quoted: null, firstCalledAt: null }

/** The part of the waiting time in which the ticket's service was suspended, in ms; null until called. */
export const waitingSuspendedMs = ({ calledAt, waitingMs }: LiveTicket, { suspendedWaits }: TicketDetails): number | null =>
  calledAt === null || waitingMs === null ? null : suspendedWaits.reduce((sum, [from, to]) => (to <= calledAt ? sum + to - from : sum), 0)

/**
 * How far the first call came from what was quoted, in ms, counted as the citizen does: the whole time since its entry, or its slot. A night
 * after the call is not looked at.
 */
export const firstCallErrorMs = ({ enteredAt, countsFrom }: LiveTicket, { quoted, firstCalledAt }: TicketDetails): number | null => {
  if (quoted === null || firstCalledAt === null || enteredAt === null) return null
  const slot = countsFrom !== null && countsFrom <= firstCalledAt ? countsFrom : 0
  return quoteErrorMs(quoted, firstCalledAt - Math.max(enteredAt, slot))
}

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
    const { since, callCount } = event.restored.find(({ id }) => id === before.id) ?? { since: event.at, callCount: 0 }
    const suspendedWaits = details.suspendedWaits.filter(([, to]) => to <= since)
    return { ...details, ...notServed, suspendedWaits, firstCalledAt: callCount === 0 ? null : details.firstCalledAt }
  }
  // A night ends a spell too: the ticket waits on from another instant.
  const left = before.state === 'waiting' && after?.since !== before.since
  const suspendedWaits = left
    ? [...details.suspendedWaits, ...waitedOut(before, after?.since ?? event.at, suspensions)]
    : details.suspendedWaits
  return { ...details, suspendedWaits, ...servedBy(event, before), ...calledBy(event, before, details) }
}

const servedBy = (event: Event, { id }: LiveTicket): Partial<TicketDetails> =>
  event.type === 'ticket.served' && event.ticket === id
    ? { outcome: event.outcome ?? null, files: event.files ?? 1, delivered: event.delivered ?? null }
    : {}

const calledBy = (event: Event, { id }: LiveTicket, { firstCalledAt }: TicketDetails): Partial<TicketDetails> => {
  if (event.type === 'ticket.called' && event.ticket === id) return { firstCalledAt: firstCalledAt ?? event.at }
  return event.type === 'day.closed' && event.carried?.includes(id) && firstCalledAt === null ? { quoted: null } : {}
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
  if (event.type === 'visit.arrived') for (const { id, quoted } of event.tickets) details.set(id, { ...noDetails, quoted: quoted ?? null })
  for (const before of named)
    details.set(before.id, detailsAfter(details.get(before.id) ?? noDetails, event, before, tickets.get(before.id), suspensions))
}
