import type { CounterId, Cursor, Day, Entry, Event, ServiceId, TimeZone, VisitId, VisitNumber } from '@antrean/contracts'
import { serviceDay } from '@antrean/domain'

export interface PastCall {
  call: Cursor
  number: VisitNumber
  counter: CounterId
  at: number
}

export interface DayVisit {
  number: VisitNumber
  tokenHash: string
  arrivedAt: number
  departedAt: number | null
}

/**
 * What happened today and has left the live state: counts, past calls, departed visits. It is a fold of the day's events,
 * so reading them back from the stream gives the same record.
 */
export interface DayRecord {
  /** The day of the building's last event; null before the first. */
  day: Day | null
  visits: Map<VisitId, DayVisit>
  visitOfToken: Map<string, DayVisit>
  /** The last calls of each counter, the newest first. */
  calls: Map<CounterId, PastCall[]>
  arrived: Map<ServiceId, number>
  served: Map<ServiceId, number>
  noShow: Map<ServiceId, number>
}

/** As many as a board lists, should one counter have made them all. */
const callsKept = 8

export const emptyDay = (day: Day | null): DayRecord => ({
  day,
  visits: new Map(),
  visitOfToken: new Map(),
  calls: new Map(),
  arrived: new Map(),
  served: new Map(),
  noShow: new Map(),
})

const count = (counts: Map<ServiceId, number>, service: ServiceId): void => void counts.set(service, (counts.get(service) ?? 0) + 1)

const depart = (record: DayRecord, visit: VisitId, at: number): void => {
  const found = record.visits.get(visit)
  if (found) found.departedAt = at
}

const note = (record: DayRecord, event: Event, cursor: Cursor): void => {
  if (event.type === 'visit.arrived') {
    const visit = { number: event.number, tokenHash: event.tokenHash, arrivedAt: event.at, departedAt: null }
    record.visits.set(event.visit, visit)
    record.visitOfToken.set(event.tokenHash, visit)
    for (const { service } of event.tickets) count(record.arrived, service)
  } else if (event.type === 'ticket.called' || event.type === 'ticket.recalled') {
    const { number, counter, at } = event
    // A recall is the newest call again, and takes the place of the one that was not heeded.
    const earlier = (record.calls.get(counter) ?? []).filter((past) => past.number !== number)
    record.calls.set(counter, [{ call: cursor, number, counter, at }, ...earlier].slice(0, callsKept))
  } else if (event.type === 'ticket.served') count(record.served, event.service)
  else if (event.type === 'ticket.no-show') count(record.noShow, event.service)

  if ('departed' in event && event.departed === true) depart(record, event.visit, event.at)
  if (event.type === 'day.closed') for (const visit of event.departed) depart(record, visit, event.at)
}

/** Adds one event in place; the first event of another day starts a new record, which is returned. */
export const recordDay = (record: DayRecord, { cursor, event }: Entry, zone: TimeZone): DayRecord => {
  const day = serviceDay(event.at, zone)
  const today = day === record.day ? record : emptyDay(day)
  note(today, event, cursor)
  return today
}
