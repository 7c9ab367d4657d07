import type { Entry, EpochMs, EventOf, LiveTicket, LiveVisit, MinuteRange, TicketId } from '@antrean/contracts'
import { emptyState, fold } from '@antrean/domain'

interface Span {
  from: number
  to: number
}

/** A ticket as plain counting finds it. */
export interface RecountedTicket extends LiveTicket {
  served: EventOf<'ticket.served'> | undefined
  /** Of the waiting time, what its service was suspended. */
  suspendedMs: number
  quoted: MinuteRange | null
  firstCalledAt: EpochMs | null
}

export interface Recounted {
  tickets: RecountedTicket[]
  visits: LiveVisit[]
}

/** History as if nobody had ever done what was taken back: without it, without its undoing, and without recalls in between. */
const withoutUndone = (entries: readonly Entry[]): Entry[] => {
  const undone = new Map<string, Entry>()
  for (const entry of entries) if (entry.event.type === 'ticket.undone') undone.set(entry.event.undid, entry)
  const undoings = new Set<string>([...undone.values()].map(({ cursor }) => cursor))
  const takenBack = new Set<TicketId>()
  return entries.filter(({ cursor, event }) => {
    if (event.type === 'ticket.recalled') return !takenBack.has(event.ticket)
    if (event.type === 'ticket.undone') takenBack.delete(event.ticket)
    if (undone.has(cursor) && event.type === 'ticket.called') takenBack.add(event.ticket)
    return !undone.has(cursor) && !undoings.has(cursor)
  })
}

const suspensionsIn = (entries: readonly Entry[]): Map<string, Span[]> => {
  const spans = new Map<string, Span[]>()
  for (const { event } of entries) {
    if (event.type === 'service.suspended')
      spans.set(event.service, [...(spans.get(event.service) ?? []), { from: event.at, to: Number.POSITIVE_INFINITY }])
    const open = event.type === 'service.resumed' ? spans.get(event.service)?.at(-1) : undefined
    if (open) open.to = event.at
  }
  return spans
}

const overlap = (a: Span, b: Span): number => Math.max(0, Math.min(a.to, b.to) - Math.max(a.from, b.from))

/** What each was quoted, unless it went to another day uncalled, and when it was first called. */
const quotesIn = (entries: readonly Entry[]) => {
  const [quoted, firstCalls] = [new Map<TicketId, MinuteRange | undefined>(), new Map<TicketId, EpochMs>()]
  for (const { event } of entries) {
    if (event.type === 'visit.arrived') for (const ticket of event.tickets) quoted.set(ticket.id, ticket.quoted)
    if (event.type === 'ticket.called' && !firstCalls.has(event.ticket)) firstCalls.set(event.ticket, event.at)
    if (event.type === 'day.closed') for (const id of event.carried ?? []) if (!firstCalls.has(id)) quoted.delete(id)
  }
  return (id: TicketId) => ({ quoted: quoted.get(id) ?? null, firstCalledAt: firstCalls.get(id) ?? null })
}

/** Counts a life anew, slowly and without what the projector knows: spells of waiting, suspensions, and nothing that was undone. */
export const recount = (entries: readonly Entry[]): Recounted => {
  const state = emptyState()
  const waits = new Map<TicketId, Span[]>()
  const served = new Map<TicketId, EventOf<'ticket.served'>>()
  for (const entry of withoutUndone(entries)) {
    const before = [...state.tickets.values()].filter((ticket) => ticket.state === 'waiting')
    fold(state, entry)
    const { event } = entry
    if (event.type === 'ticket.served') served.set(event.ticket, event)
    const night = event.type === 'day.closed' ? event.night : undefined
    const carried = new Set(event.type === 'day.closed' ? event.carried : [])
    for (const { id, since, countsFrom } of before) {
      const spell = { from: Math.max(since, countsFrom ?? 0), to: night && carried.has(id) ? night.from : event.at }
      if (carried.has(id) || state.tickets.get(id)?.state !== 'waiting') waits.set(id, [...(waits.get(id) ?? []), spell])
    }
  }
  const suspensions = suspensionsIn(entries)
  const quotes = quotesIn(withoutUndone(entries))
  const suspendedMs = ({ id, service, calledAt }: LiveTicket): number => {
    let sum = 0
    for (const wait of waits.get(id) ?? [])
      if (calledAt !== null && wait.to <= calledAt) for (const span of suspensions.get(service) ?? []) sum += overlap(wait, span)
    return sum
  }
  return {
    tickets: [...state.tickets.values()].map((ticket) => ({
      ...{ ...ticket, ...quotes(ticket.id) },
      ...{ served: served.get(ticket.id), suspendedMs: suspendedMs(ticket) },
    })),
    visits: [...state.visits.values()],
  }
}
