import type {
  ActorId,
  AppointmentId,
  CounterId,
  Cursor,
  Day,
  EpochMs,
  PriorityClassId,
  ServiceId,
  TicketId,
  VisitId,
  VisitNumber,
} from './ids.ts'
import type { AppointmentState, Channel, CounterState, PauseReason, SuspensionCause, TicketState } from './vocabulary.ts'

/** A ticket as the live state keeps it. Instants and durations in milliseconds. */
export interface LiveTicket {
  id: TicketId
  visit: VisitId
  number: VisitNumber
  service: ServiceId
  state: TicketState
  day: Day
  priority: PriorityClassId | null
  /** The smallest score is called first; equal scores go by entry. */
  score: number
  /** The seq of the event with which it entered the queue's order. */
  entry: number
  /** When it first became waiting; null while planned. */
  enteredAt: EpochMs | null
  /** When it came into the state in which it is. */
  since: EpochMs
  /** Time spent in `waiting` in spells that have ended. */
  waitedMs: number
  /** `waitedMs` as it was at the last call: the waiting time; null until first called. */
  waitingMs: number | null
  calledAt: EpochMs | null
  callCount: number
  recallCount: number
  returnCount: number
  /** Start of the present or last service; null until served. */
  servingAt: EpochMs | null
  /** Time spent in `serving` in spells that have ended. */
  servedMs: number
  endedAt: EpochMs | null
  /** What came of it, of the service's list; null: nothing in particular, or not served. */
  outcome: string | null
  /** Where it is called or served, or where it was last. */
  counter: CounterId | null
  /** Waits for this counter alone; null: for any that serves its service. */
  forCounter: CounterId | null
  promisedMs: number
  /** Waiting before it does not count: the slot of an appointment that was kept, or the opening after a night; null: all of it counts. */
  countsFrom: EpochMs | null
}

/** A booked slot. Who booked it, nobody knows. */
export interface LiveAppointment {
  id: AppointmentId
  service: ServiceId
  /** When its slot begins. */
  slot: EpochMs
  /** The building's own day of the slot. */
  day: Day
  state: AppointmentState
  bookedAt: EpochMs
  /** When it was checked in, cancelled, or expired. */
  endedAt: EpochMs | null
  /** The visit as which it was checked in. */
  visit: VisitId | null
}

export interface LiveVisit {
  id: VisitId
  number: VisitNumber
  day: Day
  tokenHash: string
  channel: Channel
  priority: PriorityClassId | null
  arrivedAt: EpochMs
  departedAt: EpochMs | null
  /** In the order in which they were asked for. */
  tickets: TicketId[]
}

export interface LiveCounter {
  id: CounterId
  state: CounterState
  officer: ActorId | null
  /** When it came into the state in which it is. */
  since: EpochMs
  /** The ticket that is called to it or served at it. */
  ticket: TicketId | null
  pauseReason: PauseReason | null
  /** What it serves instead of what the catalogue says; null: as the catalogue says. */
  services: ServiceId[] | null
}

export interface Suspension {
  since: EpochMs
  cause: SuspensionCause
}

/** A building at a cursor: what folding its events gives, and what its keys hold. Departed visits may be absent. */
export interface BuildingState {
  cursor: Cursor
  lastAt: EpochMs
  tickets: Map<TicketId, LiveTicket>
  visits: Map<VisitId, LiveVisit>
  counters: Map<CounterId, LiveCounter>
  /** Appointments that are booked; those that have ended may be absent. */
  appointments: Map<AppointmentId, LiveAppointment>
  /** The last number given, by `<day>:<prefix>`. */
  sequences: Map<string, number>
  suspended: Map<ServiceId, Suspension>
  /** The latest day that was closed. */
  closedDay: Day | null
  catalogueVersion: number
}
