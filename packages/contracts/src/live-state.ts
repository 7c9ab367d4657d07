import type { ActorId, CounterId, Cursor, Day, EpochMs, PriorityClassId, ServiceId, TicketId, VisitId, VisitNumber } from './ids.ts'
import type { Channel, CounterState, PauseReason, TicketState } from './vocabulary.ts'

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
  /** Start of the present or last service; null until served. */
  servingAt: EpochMs | null
  endedAt: EpochMs | null
  /** Where it is called or served, or where it was last. */
  counter: CounterId | null
  promisedMs: number
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
}

/** A building at a cursor: what folding its events gives, and what its keys hold. Departed visits may be absent. */
export interface BuildingState {
  cursor: Cursor
  lastAt: EpochMs
  tickets: Map<TicketId, LiveTicket>
  visits: Map<VisitId, LiveVisit>
  counters: Map<CounterId, LiveCounter>
  /** The last number given, by `<day>:<prefix>`. */
  sequences: Map<string, number>
  /** The latest day that was closed. */
  closedDay: Day | null
  catalogueVersion: number
}
