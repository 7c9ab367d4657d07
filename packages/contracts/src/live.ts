import * as z from 'zod'
import {
  AgencyId,
  BuildingId,
  CounterId,
  Cursor,
  EpochMs,
  PriorityClassId,
  ServiceId,
  TicketId,
  VisitId,
  VisitNumber,
  VisitToken,
  ZoneId,
} from './ids.ts'
import { MinuteRange } from './minute-range.ts'
import { problemCodes } from './problems.ts'
import { CounterState, Language, PauseReason, SuspensionCause, TicketState } from './vocabulary.ts'

/** What a screen can follow. `visit` needs the visit's token; `monitor`, `counter` and `number` need a session. */
export const ViewName = z.union([
  z.templateLiteral(['board:', ZoneId]),
  z.templateLiteral(['counter:', CounterId]),
  z.templateLiteral(['service:', ServiceId]),
  z.literal('monitor'),
  z.templateLiteral(['visit:', VisitToken]),
  z.templateLiteral(['number:', VisitNumber]),
])
export type ViewName = z.infer<typeof ViewName>

/*
 * A view is a flat map of keys to values. A snapshot carries the whole map, a change what was set and removed;
 * a client that applies the changes in the order in which they come has what a fresh snapshot has.
 */

const count = z.int().nonnegative()
const closesBefore = EpochMs.nullable().describe('when the service closes for the day, where that is likely to come before the call')

/** A service gives no numbers and calls none. */
export const SuspensionView = z.strictObject({ cause: SuspensionCause, since: EpochMs })
export type SuspensionView = z.infer<typeof SuspensionView>

/** A counter as boards show it: key `counter:<id>` of `board`, only while it is not closed. */
export const BoardCounter = z.strictObject({
  counter: CounterId,
  label: z.string(),
  agency: AgencyId,
  state: CounterState,
  number: VisitNumber.nullable(),
  ticketState: z.enum(['called', 'serving']).nullable(),
  calledAt: EpochMs.nullable(),
})
export type BoardCounter = z.infer<typeof BoardCounter>

/** A call as boards list it: key `calls` of `board`, the newest first, at most eight; a recall is the newest again. */
export const BoardCall = z.strictObject({
  call: Cursor.describe('of the event that called, or called again'),
  number: VisitNumber,
  counter: CounterId,
  label: z.string(),
  agency: AgencyId,
  at: EpochMs,
})
export type BoardCall = z.infer<typeof BoardCall>

/** A call that a speaker is to speak: key `announcements` of `board`, in the order of speaking. */
export const Announcement = z.strictObject({
  id: Cursor.describe('of the call'),
  ticket: TicketId,
  number: VisitNumber,
  counter: CounterId,
  label: z.string(),
  agency: AgencyId,
  at: EpochMs,
  times: z.int().positive().describe('1 for a call, one more for each recall that joined it'),
  languages: z.array(Language).min(1),
})
export type Announcement = z.infer<typeof Announcement>

export const BoardView = z.object({
  building: z.strictObject({ name: z.string(), zone: z.string(), timeZone: z.string(), reading: z.enum(['digits', 'cardinal']) }),
  calls: z.array(BoardCall),
  announcements: z.array(Announcement),
  speaker: z.string().nullable().describe('the connection that is to speak; each connection knows its own from `welcome`'),
  unspoken: count.describe('calls of today that were shown and not spoken'),
})
/*
 * The last three are the zone's announcement line. It changes also when nothing happens in the queue (a call was spoken,
 * a speaker vanished), so it has a count of its own changes, `line`, beside the cursor.
 */
/** With one `counter:<id>` key a counter. */
export type BoardView = z.infer<typeof BoardView> & { [counter: `counter:${string}`]: BoardCounter }

/** How a ticket came to its place: when it entered, where it stood before, behind others after a no-show, or by a transfer. */
export const PlaceOrigin = z.enum(['entered', 'kept', 'returned', 'transferred'])
export type PlaceOrigin = z.infer<typeof PlaceOrigin>

/** Why a ticket stands where it does at a counter: the smallest `placeAt` less credit plus handicap is called first. */
export const Place = z.strictObject({
  placeAt: z.number().describe('the instant for which it counts, in epoch milliseconds'),
  creditMinutes: z.number().nonnegative().describe('that its priority class is put ahead'),
  handicapMinutes: z.number().nonnegative().describe('by which this counter treats its service as later'),
  origin: PlaceOrigin,
  forThisCounter: z.boolean().describe('it was sent to this counter alone'),
})
export type Place = z.infer<typeof Place>

/** A ticket as a counter lists it, in calling order. */
export const WaitingTicket = z.strictObject({
  id: TicketId,
  number: VisitNumber,
  service: ServiceId,
  priority: z.string().nullable(),
  since: EpochMs,
  waitedSince: EpochMs.nullable().describe('when it first waited'),
  place: Place,
})
export type WaitingTicket = z.infer<typeof WaitingTicket>

/** A parked ticket, or one whose visitor did not come: it may be called, and comes back by unpark or return. */
export const AsideTicket = z.strictObject({
  id: TicketId,
  number: VisitNumber,
  service: ServiceId,
  priority: z.string().nullable(),
  since: EpochMs,
  counter: CounterId.nullable().describe('where it was set aside'),
  returnCount: count,
  visitorAt: CounterId.nullable().describe('the counter at which the visitor is now'),
})
export type AsideTicket = z.infer<typeof AsideTicket>

/** A ticket that was served with an outcome of `sameDayReturn`, and whose visitor is not back yet. */
export const ComingBackTicket = z.strictObject({
  id: TicketId,
  number: VisitNumber,
  service: ServiceId,
  outcome: z.string().describe("of the service's list"),
  since: EpochMs.describe('when it was served'),
  counter: CounterId.nullable().describe('where'),
})
export type ComingBackTicket = z.infer<typeof ComingBackTicket>

/** What an officer can take back, while nobody has gone on from there. */
export const Undoable = z.strictObject({
  event: Cursor,
  type: z.enum(['ticket.called', 'ticket.service-started', 'ticket.served', 'ticket.no-show', 'ticket.parked', 'ticket.transferred']),
  ticket: TicketId,
  number: VisitNumber,
})
export type Undoable = z.infer<typeof Undoable>

export const CounterTicket = z.strictObject({
  id: TicketId,
  visit: VisitId,
  number: VisitNumber,
  service: ServiceId,
  state: TicketState,
  priority: z.string().nullable(),
  enteredAt: EpochMs.nullable(),
  calledAt: EpochMs.nullable(),
  servingAt: EpochMs.nullable(),
  callCount: count,
  recallCount: count,
  others: z.array(z.strictObject({ service: ServiceId, state: TicketState })).describe("the visit's other tickets"),
  marks: z.array(z.strictObject({ mark: z.string(), at: EpochMs })).describe("steps of the service's list that are done, the first first"),
})
export type CounterTicket = z.infer<typeof CounterTicket>

export const CounterScreenView = z.object({
  counter: z.strictObject({
    id: CounterId,
    label: z.string(),
    state: CounterState,
    officer: z.string().nullable(),
    since: EpochMs,
    pauseReason: PauseReason.nullable(),
    services: z.array(ServiceId).describe('what it serves now'),
    asCatalogued: z.boolean().describe('it serves what the catalogue says'),
  }),
  ticket: CounterTicket.nullable(),
  next: z.array(WaitingTicket).describe('the first ten in the order in which this counter would call them'),
  waiting: z.record(ServiceId, count).describe('how many wait for whoever calls them, per service of this counter'),
  waitingHere: count.describe('how many wait for this counter alone'),
  suspended: z.record(ServiceId, SuspensionView).describe("those of this counter's services that are suspended"),
  parked: z.array(AsideTicket).describe("of this counter's services, the longest parked first"),
  noShows: z.array(AsideTicket).describe("of this counter's services, the twenty newest first"),
  comingBack: z.array(ComingBackTicket).describe("of this counter's services, the twenty newest first"),
  undoable: Undoable.nullable(),
})
export type CounterScreenView = z.infer<typeof CounterScreenView>

export const ServiceView = z.object({
  service: z.strictObject({
    id: ServiceId,
    waiting: count,
    oldestSince: EpochMs.nullable(),
    openCounters: count,
    expected: MinuteRange.nullable().describe('how long somebody without a class who comes now is likely to wait; null: cannot be told'),
    expectedOfClass: z.record(PriorityClassId, MinuteRange).describe('the same for somebody of a priority class, where it is another'),
    closesBefore,
    suspended: SuspensionView.nullable(),
  }),
})
export type ServiceView = z.infer<typeof ServiceView>

/** `counters`: one key `counter:<id>` each, as on boards but closed ones too; `agency:<id>`: one key each. */
export const MonitorAgency = z.strictObject({
  agency: AgencyId,
  waiting: count,
  called: count,
  serving: count,
  parked: count,
  oldestSince: EpochMs.nullable().describe('since when the one who waits longest does, but for nights and the time before a slot'),
  openCounters: count,
  arrived: count.describe('tickets of this day, also those that a transfer or an officer made'),
  served: count,
  noShow: count.describe('called, did not come, and did not return'),
  transferred: count.describe('went on to another service or counter'),
  late: count.describe('waiting longer than promised, at the last event of the building'),
  expected: MinuteRange.nullable().describe('how long somebody who comes now is likely to wait, at the service where that is longest'),
  unserved: z
    .array(z.strictObject({ service: ServiceId, tickets: count, closesAt: EpochMs }))
    .describe('services that are likely to close for the day before all who wait are called, and how many are not'),
  suspended: z.array(z.strictObject({ service: ServiceId, ...SuspensionView.shape })),
})
export type MonitorAgency = z.infer<typeof MonitorAgency>

export const MonitorCounter = z.strictObject({
  ...BoardCounter.shape,
  ticket: TicketId.nullable().describe('that is called to it or served at it'),
  zone: ZoneId,
  officer: z.string().nullable(),
  since: EpochMs,
  pauseReason: PauseReason.nullable(),
  services: z.array(ServiceId).describe('what it serves now'),
  overdueAt: EpochMs.nullable().describe('when what it serves lasts too long to be a service; null while it serves nobody'),
})
export type MonitorCounter = z.infer<typeof MonitorCounter>

export const MonitorView = z.object({
  total: z.strictObject({
    day: z.string().nullable(),
    visitors: count.describe('visits in the building now'),
    waiting: count,
    serving: count,
    parked: count,
    oldestSince: EpochMs.nullable(),
    openCounters: count,
    counters: count,
    arrived: count.describe('visits of this day'),
    served: count,
    noShow: count,
    transferred: count,
    suspended: count.describe('services'),
  }),
})
export type MonitorView = z.infer<typeof MonitorView> & { [agency: `agency:${string}`]: MonitorAgency } & {
  [counter: `counter:${string}`]: MonitorCounter
}

export const VisitCounter = z.strictObject({ id: CounterId, label: z.string(), zone: ZoneId, agency: AgencyId })
export type VisitCounter = z.infer<typeof VisitCounter>

export const VisitTicket = z.strictObject({
  id: TicketId,
  service: ServiceId,
  state: TicketState,
  ahead: count.nullable().describe('tickets that stand before it; null unless it waits'),
  expected: MinuteRange.nullable().describe('minutes until it is likely to be called; null: is not to be called, or cannot be told'),
  closesBefore,
  counter: VisitCounter.nullable().describe('where it is called or served, or was served and may come back to'),
  outcome: z.string().nullable().describe("what came of it, of the service's list"),
  mayComeBack: z.boolean().describe('its outcome lets the visitor come back today without a second wait'),
  forCounter: VisitCounter.nullable().describe('the one counter for which it waits'),
  calledAt: EpochMs.nullable(),
  recalls: count.describe('how often it was called again'),
  suspended: SuspensionView.nullable().describe('its service calls nobody'),
})
export type VisitTicket = z.infer<typeof VisitTicket>

export const VisitPhoneView = z.object({
  visit: z
    .strictObject({ number: VisitNumber, arrivedAt: EpochMs, departedAt: EpochMs.nullable() })
    .nullable()
    .describe('null: unknown, or over'),
  tickets: z.array(VisitTicket),
})
export type VisitPhoneView = z.infer<typeof VisitPhoneView>

/** A ticket of a visit as staff see it. */
export const NumberTicket = z.strictObject({
  ...VisitTicket.shape,
  enteredAt: EpochMs.nullable().describe('when it first waited; null: planned, or of a visit that has departed'),
  waitingMs: count.nullable().describe('the waiting time up to the last call; null until first called'),
})
export type NumberTicket = z.infer<typeof NumberTicket>

/** The whole visit of a number of today, for those who help a visitor or watch over the hall. */
export const NumberView = z.object({
  visit: z
    .strictObject({
      id: VisitId,
      number: VisitNumber,
      priority: z.string().nullable(),
      arrivedAt: EpochMs,
      departedAt: EpochMs.nullable(),
    })
    .nullable()
    .describe('null: nobody has had this number today'),
  tickets: z.array(NumberTicket),
})
export type NumberView = z.infer<typeof NumberView>

const line = count.describe('of a board: how often its announcement line has changed; stands beside the cursor')

/** What a client sends. */
export const ClientMessage = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('subscribe'),
    building: BuildingId,
    view: ViewName,
    cursor: Cursor.optional().describe('what this client has already; it gets what it missed'),
    line: line.optional(),
  }),
  z.strictObject({ type: z.literal('unsubscribe'), building: BuildingId, view: ViewName }),
  z.strictObject({
    type: z.literal('speaker'),
    building: BuildingId,
    zone: ZoneId,
    ready: z.boolean().describe('this board can be heard, and would speak'),
  }),
  z.strictObject({ type: z.literal('spoken'), building: BuildingId, zone: ZoneId, announcement: Cursor, times: z.int().positive() }),
])
export type ClientMessage = z.infer<typeof ClientMessage>

/** Why a client that named a cursor gets a snapshot all the same. */
export const SnapshotReason = z.enum(['fresh', 'epoch-changed', 'cursor-unknown', 'cursor-too-old', 'gap', 'too-slow'])
export type SnapshotReason = z.infer<typeof SnapshotReason>

const keys = z.record(z.string(), z.unknown())

/**
 * What the server sends. After a snapshot each change of a view has a later cursor or a later line than the one before;
 * a client passes over one that has neither.
 */
export const ServerMessage = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('welcome'), connection: z.string(), heartbeatMs: z.int().positive() }),
  z.strictObject({
    type: z.literal('snapshot'),
    building: BuildingId,
    view: ViewName,
    cursor: Cursor,
    recovered: z.literal(false),
    because: SnapshotReason,
    line: line.optional(),
    state: keys,
  }),
  z.strictObject({
    type: z.literal('recovered'),
    building: BuildingId,
    view: ViewName,
    cursor: Cursor,
    line: line.optional(),
    changes: count.describe('frames that follow because they were missed'),
  }),
  z.strictObject({
    type: z.literal('change'),
    building: BuildingId,
    view: ViewName,
    cursor: Cursor,
    line: line.optional(),
    set: keys,
    removed: z.array(z.string()).optional(),
  }),
  z.strictObject({ type: z.literal('heartbeat'), at: EpochMs, stale: z.boolean().describe('the live state itself cannot be reached') }),
  z.strictObject({
    type: z.literal('refused'),
    building: z.string().optional(),
    view: z.string().optional(),
    code: z.enum(problemCodes),
    detail: z.string(),
  }),
])
export type ServerMessage = z.infer<typeof ServerMessage>

/** Close codes: 40xx come back, 45xx do not. */
export const closeCodes = {
  restarting: 4000,
  tooSlow: 4001,
  stateLost: 4002,
  messageInvalid: 4500,
  notAllowed: 4501,
} as const
