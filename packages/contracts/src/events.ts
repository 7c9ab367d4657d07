import * as z from 'zod'
import {
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
import { MinuteRange } from './minute-range.ts'
import {
  Channel,
  OvertakeReason,
  ParkReason,
  PauseReason,
  PriorityReason,
  SuspensionCause,
  TicketState,
  TransferPlace,
} from './vocabulary.ts'

const outcomeCode = z.string().regex(/^[a-z0-9][a-z0-9-]{0,39}$/)
const digest = z
  .string()
  .regex(/^[A-Za-z0-9_-]{22}$/)
  .describe('the first 128 bits of a SHA-256, base64url')

/** What stands in every event: when, by whom, and, for a command with a key, what makes its repetition known. */
const stamped = {
  at: EpochMs,
  by: ActorId,
  command: digest.optional().describe('of caller, operation and Idempotency-Key'),
  request: digest.optional().describe('of path and body'),
}

/** A ticket's event names all that a reader needs to say which ticket it was. */
const ofTicket = { ...stamped, ticket: TicketId, visit: VisitId, number: VisitNumber, service: ServiceId }
const ofTicketAtCounter = { ...ofTicket, counter: CounterId }

/** What the end of a ticket moved in its visit. */
const released = {
  resumed: z.array(TicketId).describe('deferred tickets of the visit that wait again, at their old places'),
  entered: z
    .strictObject({ ticket: TicketId, score: z.number() })
    .nullable()
    .describe('the planned ticket of an ordered visit that now waits, with its score'),
  departed: z.boolean().describe('the visit has ended with this ticket'),
}

export const ArrivedTicket = z.strictObject({
  id: TicketId,
  service: ServiceId,
  state: z.enum(['waiting', 'planned']),
  score: z.number().describe('placeAt less the priority credit, in milliseconds; the smallest is called first'),
  ahead: z.int().nonnegative().describe('tickets that stood before it when it entered'),
  promisedMs: z.int().nonnegative().describe("the service standard's waiting time when the number was taken"),
  countsFrom: EpochMs.optional().describe(
    'waiting before it does not count: the slot of an appointment that was kept, which is its place too; or the opening of a service that is still closed',
  ),
  quoted: MinuteRange.optional().describe('the waiting time that the visitor was told before taking the number; absent: none'),
})
export type ArrivedTicket = z.infer<typeof ArrivedTicket>

const ofAppointment = {
  ...stamped,
  appointment: AppointmentId,
  service: ServiceId,
  slot: EpochMs.describe('when its slot begins'),
  day: Day.describe('of the slot'),
}

/** A ticket as it was before the command that is undone. Instants and durations in milliseconds. */
export const RestoredTicket = z.strictObject({
  id: TicketId,
  state: TicketState,
  score: z.number(),
  entry: z.int(),
  enteredAt: EpochMs.nullable(),
  since: EpochMs,
  waitedMs: z.int(),
  waitingMs: z.int().nullable(),
  calledAt: EpochMs.nullable(),
  callCount: z.int(),
  recallCount: z.int(),
  returnCount: z.int(),
  servingAt: EpochMs.nullable(),
  servedMs: z.int(),
  endedAt: EpochMs.nullable(),
  counter: CounterId.nullable(),
})
export type RestoredTicket = z.infer<typeof RestoredTicket>

export const eventSchemas = {
  'visit.arrived': z.strictObject({
    type: z.literal('visit.arrived'),
    ...stamped,
    visit: VisitId,
    number: VisitNumber,
    tokenHash: digest.describe("of the visit's token"),
    day: Day,
    channel: Channel,
    priority: PriorityClassId.nullable(),
    tickets: z.array(ArrivedTicket).min(1).max(8),
    appointment: z
      .strictObject({ id: AppointmentId, slot: EpochMs })
      .optional()
      .describe('that was checked in; absent: nothing was booked'),
  }),
  'appointment.booked': z.strictObject({ type: z.literal('appointment.booked'), ...ofAppointment }),
  'appointment.moved': z.strictObject({
    type: z.literal('appointment.moved'),
    ...ofAppointment,
    from: EpochMs.describe('the slot that it had'),
  }),
  'appointment.cancelled': z.strictObject({ type: z.literal('appointment.cancelled'), ...ofAppointment }),
  'ticket.called': z.strictObject({
    type: z.literal('ticket.called'),
    ...ofTicketAtCounter,
    callCount: z.int().positive(),
    deferred: z.array(TicketId).describe("the visit's other waiting tickets, which now wait for the visitor"),
    chosen: z
      .strictObject({ overtook: z.int().nonnegative().describe('tickets that stood before it'), reason: OvertakeReason.nullable() })
      .optional()
      .describe('an officer chose it; absent when it was next'),
  }),
  'ticket.recalled': z.strictObject({
    type: z.literal('ticket.recalled'),
    ...ofTicketAtCounter,
    recallCount: z.int().positive(),
  }),
  'ticket.service-started': z.strictObject({ type: z.literal('ticket.service-started'), ...ofTicketAtCounter }),
  'ticket.served': z.strictObject({
    type: z.literal('ticket.served'),
    ...ofTicketAtCounter,
    ...released,
    outcome: outcomeCode.optional().describe("a coded outcome of the service's list"),
    delivered: z.array(ServiceId).optional().describe('services that were delivered, where not the one asked for alone'),
    files: z.int().positive().optional().describe('files that the ticket carried; 1 where absent'),
  }),
  'ticket.marked': z.strictObject({
    type: z.literal('ticket.marked'),
    ...ofTicketAtCounter,
    mark: outcomeCode.describe("a step of the service's list that is done"),
  }),
  'ticket.no-show': z.strictObject({ type: z.literal('ticket.no-show'), ...ofTicketAtCounter, ...released }),
  'ticket.expired': z.strictObject({ type: z.literal('ticket.expired'), ...ofTicketAtCounter, ...released }),
  'ticket.cancelled': z.strictObject({
    type: z.literal('ticket.cancelled'),
    ...ofTicket,
    counter: CounterId.nullable().describe('where it was called or served; null when it waited'),
    ...released,
  }),
  'ticket.returned': z.strictObject({
    type: z.literal('ticket.returned'),
    ...ofTicket,
    state: z.enum(['waiting', 'deferred']),
    score: z.number(),
    returnCount: z.int().positive(),
  }),
  'ticket.parked': z.strictObject({ type: z.literal('ticket.parked'), ...ofTicketAtCounter, ...released, reason: ParkReason }),
  'ticket.unparked': z.strictObject({ type: z.literal('ticket.unparked'), ...ofTicket, state: z.enum(['waiting', 'deferred']) }),
  'ticket.transferred': z.strictObject({
    type: z.literal('ticket.transferred'),
    ...ofTicketAtCounter,
    ...released,
    place: TransferPlace,
    to: z.strictObject({ ...ArrivedTicket.shape, counter: CounterId.nullable().describe('to one counter alone') }),
  }),
  'ticket.added': z.strictObject({
    type: z.literal('ticket.added'),
    ...stamped,
    visit: VisitId,
    number: VisitNumber,
    ticket: z.strictObject({ ...ArrivedTicket.shape, state: z.enum(['waiting', 'deferred', 'planned']) }),
  }),
  'ticket.came-back': z.strictObject({
    type: z.literal('ticket.came-back'),
    ...stamped,
    visit: VisitId.describe('which is in the building again, where it had departed'),
    number: VisitNumber,
    from: TicketId.describe('the served ticket whose place it has'),
    ticket: z.strictObject({ ...ArrivedTicket.shape, state: z.enum(['waiting', 'deferred']) }),
  }),
  'ticket.undone': z.strictObject({
    type: z.literal('ticket.undone'),
    ...ofTicketAtCounter,
    undid: Cursor.describe('of the event that is taken back'),
    restored: z.array(RestoredTicket).min(1),
    removed: z.array(TicketId).describe('tickets that the undone command had made'),
    holds: TicketId.nullable().describe('what the counter holds again'),
  }),
  'visit.priority-changed': z.strictObject({
    type: z.literal('visit.priority-changed'),
    ...stamped,
    visit: VisitId,
    number: VisitNumber,
    priority: PriorityClassId.nullable(),
    reason: PriorityReason,
    scores: z.array(z.strictObject({ ticket: TicketId, score: z.number() })).describe("of the visit's tickets"),
  }),
  'visit.walked-in': z.strictObject({
    type: z.literal('visit.walked-in'),
    ...ofTicketAtCounter,
    tokenHash: digest,
    day: Day,
    promisedMs: z.int().nonnegative(),
  }),
  'service.suspended': z.strictObject({
    type: z.literal('service.suspended'),
    ...stamped,
    service: ServiceId,
    cause: SuspensionCause,
  }),
  'service.resumed': z.strictObject({ type: z.literal('service.resumed'), ...stamped, service: ServiceId }),
  'counter.services-set': z.strictObject({
    type: z.literal('counter.services-set'),
    ...stamped,
    counter: CounterId,
    services: z.array(ServiceId).describe("empty: the catalogue's again"),
  }),
  'counter.opened': z.strictObject({ type: z.literal('counter.opened'), ...stamped, counter: CounterId, officer: ActorId }),
  'counter.paused': z.strictObject({
    type: z.literal('counter.paused'),
    ...stamped,
    counter: CounterId,
    officer: ActorId,
    reason: PauseReason,
  }),
  'counter.closed': z.strictObject({ type: z.literal('counter.closed'), ...stamped, counter: CounterId, officer: ActorId }),
  'day.closed': z.strictObject({
    type: z.literal('day.closed'),
    ...stamped,
    day: Day,
    expired: z.array(TicketId),
    carried: z
      .array(TicketId)
      .optional()
      .describe('open tickets that go on to the next day, with their visits; deferred ones wait again; absent: none'),
    night: z
      .strictObject({ from: EpochMs, to: z.record(ServiceId, EpochMs).describe('by service: when it opens next') })
      .optional()
      .describe('in which the carried tickets wait without its counting; absent: none is carried'),
    departed: z.array(VisitId),
    counters: z.array(CounterId).describe('counters that were closed'),
    missed: z.array(AppointmentId).optional().describe('appointments to which nobody came, and which expire; absent: none'),
  }),
  'day.reopened': z.strictObject({ type: z.literal('day.reopened'), ...stamped, day: Day }),
  'catalogue.published': z.strictObject({
    type: z.literal('catalogue.published'),
    ...stamped,
    version: z.int().positive(),
    counters: z.array(CounterId).optional().describe('that are gone'),
  }),
  'epoch.started': z.strictObject({
    type: z.literal('epoch.started'),
    ...stamped,
    previous: Cursor.describe('the last position of the epoch before'),
    restored: z.boolean().describe('Redis was behind, and the day was rebuilt from history'),
    skipped: z.int().nonnegative().describe('numbers by which every sequence of the open day jumped ahead'),
    sequences: z.array(z.string()).optional().describe('those that jumped, `<day>:<prefix>`; absent: all that were known'),
  }),
} as const

export type EventType = keyof typeof eventSchemas
export type EventOf<T extends EventType> = z.infer<(typeof eventSchemas)[T]>

export const Event = z.discriminatedUnion(
  'type',
  Object.values(eventSchemas) as unknown as [(typeof eventSchemas)[EventType], ...(typeof eventSchemas)[EventType][]],
)
export type Event = { [T in EventType]: EventOf<T> }[EventType]

/** An event with its place in a building's history. */
export interface Entry<E extends Event = Event> {
  cursor: Cursor
  event: E
}
