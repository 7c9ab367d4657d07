import type { CounterId, Cursor, Day, Entry, Event, EventOf, ServiceId, TicketId, TimeZone, Undoable, VisitId } from '@antrean/contracts'
import { type HoldRecord, noHolds, noteHold, serviceDay } from '@antrean/domain'
import { compareCursors } from '@antrean/event-stream'
import { type DayTickets, noDayTickets, noteTicket } from './day-tickets.ts'
import { noteUndoable } from './undoable.ts'

export interface PastCall {
  call: Cursor
  number: string
  counter: CounterId
  at: number
}

export interface DayVisit {
  id: VisitId
  number: string
  tokenHash: string
  arrivedAt: number
  departedAt: number | null
}

/** Tickets of a day, by service. */
export type TicketsOf = Map<ServiceId, Set<TicketId>>

/**
 * What happened today and has left the live state: counts, past calls, departed visits. It is a fold of the day's events,
 * so reading them back from the stream gives the same record.
 */
export interface DayRecord {
  /** The day of the building's last event; null before the first. */
  day: Day | null
  visits: Map<VisitId, DayVisit>
  visitOfToken: Map<string, DayVisit>
  tickets: DayTickets
  /** The last calls of each counter, the newest first. */
  calls: Map<CounterId, PastCall[]>
  arrived: TicketsOf
  served: TicketsOf
  noShow: TicketsOf
  transferred: TicketsOf
  undoable: Map<CounterId, Undoable & { visit: VisitId }>
  /** How long tickets held their counters. */
  holds: HoldRecord
}

/** As many as a board lists, should one counter have made them all. */
const callsKept = 8

export const emptyDay = (day: Day | null): DayRecord => ({
  ...{ day, visits: new Map(), visitOfToken: new Map(), tickets: noDayTickets(), calls: new Map() },
  ...{ arrived: new Map(), served: new Map(), noShow: new Map(), transferred: new Map(), undoable: new Map(), holds: noHolds() },
})

const add = (tickets: TicketsOf, service: ServiceId, id: TicketId): void =>
  void tickets.set(service, (tickets.get(service) ?? new Set()).add(id))

const arrive = (record: DayRecord, { visit, number, tokenHash, at }: EventOf<'visit.arrived' | 'visit.walked-in'>): void => {
  const arrived = { id: visit, number, tokenHash, arrivedAt: at, departedAt: null }
  record.visits.set(visit, arrived)
  record.visitOfToken.set(tokenHash, arrived)
}

const setDeparted = (record: DayRecord, visit: VisitId, departedAt: number | null): void => {
  const found = record.visits.get(visit)
  if (found) found.departedAt = departedAt
}

const call = (record: DayRecord, cursor: Cursor, { number, counter, at }: EventOf<'ticket.called' | 'ticket.recalled'>): void => {
  // A recall is the newest call again, and takes the place of the one that was not heeded.
  const earlier = (record.calls.get(counter) ?? []).filter((past) => past.number !== number)
  record.calls.set(counter, [{ call: cursor, number, counter, at }, ...earlier].slice(0, callsKept))
}

/** A ticket that ended and goes on all the same counts no longer as ended. */
const goOn = ({ served, noShow, transferred }: DayRecord, { service, ticket }: { service: ServiceId; ticket: TicketId }): void => {
  for (const ended of [served, noShow, transferred]) ended.get(service)?.delete(ticket)
}

const undo = (record: DayRecord, event: EventOf<'ticket.undone'>): void => {
  const { ticket, service, counter, number, undid, restored, removed, visit } = event
  goOn(record, event)
  // Of all that an undo brings back, a no-show alone had ended.
  if (restored.some(({ id, state }) => id === ticket && state === 'no-show')) add(record.noShow, service, ticket)
  for (const tickets of record.arrived.values()) for (const id of removed) tickets.delete(id)
  const calls = record.calls.get(counter) ?? []
  const stands = (past: PastCall): boolean => past.number !== number || compareCursors(past.call, undid) < 0
  record.calls.set(counter, calls.filter(stands))
  setDeparted(record, visit, null)
}

const note = (record: DayRecord, event: Event, cursor: Cursor): void => {
  switch (event.type) {
    case 'visit.arrived':
      arrive(record, event)
      for (const { service, id } of event.tickets) add(record.arrived, service, id)
      break
    case 'visit.walked-in':
      arrive(record, event)
      add(record.arrived, event.service, event.ticket)
      break
    case 'ticket.added':
    case 'ticket.came-back':
      add(record.arrived, event.ticket.service, event.ticket.id)
      break
    case 'ticket.called':
    case 'ticket.recalled':
      goOn(record, event)
      call(record, cursor, event)
      break
    case 'ticket.returned':
      goOn(record, event)
      break
    case 'ticket.served':
      add(record.served, event.service, event.ticket)
      break
    case 'ticket.no-show':
      add(record.noShow, event.service, event.ticket)
      break
    case 'ticket.transferred':
      add(record.transferred, event.service, event.ticket)
      add(record.arrived, event.to.service, event.to.id)
      break
    case 'ticket.undone':
      undo(record, event)
      break
    case 'day.closed':
      for (const visit of event.departed) setDeparted(record, visit, event.at)
      break
  }
  if ('departed' in event && event.departed === true) setDeparted(record, event.visit, event.at)
}

/** Adds one event in place; the first event of another day starts a new record, which is returned. */
export const recordDay = (record: DayRecord, entry: Entry, zone: TimeZone): DayRecord => {
  const day = serviceDay(entry.event.at, zone)
  const today = day === record.day ? record : emptyDay(day)
  note(today, entry.event, entry.cursor)
  noteTicket(today.tickets, entry.event)
  noteUndoable(today.undoable, entry)
  noteHold(today.holds, entry.event)
  return today
}
