import * as z from 'zod'
import { ActorId, CounterId, Cursor, Day, EpochMs, PriorityClassId, ServiceId, TicketId, VisitId, VisitNumber } from './ids.ts'
import { Channel, PauseReason } from './vocabulary.ts'

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
})
export type ArrivedTicket = z.infer<typeof ArrivedTicket>

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
  }),
  'ticket.called': z.strictObject({
    type: z.literal('ticket.called'),
    ...ofTicketAtCounter,
    callCount: z.int().positive(),
    deferred: z.array(TicketId).describe("the visit's other waiting tickets, which now wait for the visitor"),
  }),
  'ticket.recalled': z.strictObject({
    type: z.literal('ticket.recalled'),
    ...ofTicketAtCounter,
    recallCount: z.int().positive(),
  }),
  'ticket.service-started': z.strictObject({ type: z.literal('ticket.service-started'), ...ofTicketAtCounter }),
  'ticket.served': z.strictObject({ type: z.literal('ticket.served'), ...ofTicketAtCounter, ...released }),
  'ticket.no-show': z.strictObject({ type: z.literal('ticket.no-show'), ...ofTicketAtCounter, ...released }),
  'ticket.cancelled': z.strictObject({
    type: z.literal('ticket.cancelled'),
    ...ofTicket,
    counter: CounterId.nullable().describe('where it was called or served; null when it waited'),
    ...released,
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
    departed: z.array(VisitId),
    counters: z.array(CounterId).describe('counters that were closed'),
  }),
  'catalogue.published': z.strictObject({
    type: z.literal('catalogue.published'),
    ...stamped,
    version: z.int().positive(),
  }),
  'epoch.started': z.strictObject({
    type: z.literal('epoch.started'),
    ...stamped,
    previous: Cursor.describe('the last position of the epoch before'),
    restored: z.boolean().describe('Redis was behind, and the day was rebuilt from history'),
    skipped: z.int().nonnegative().describe('numbers by which every sequence of the open day jumped ahead'),
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
