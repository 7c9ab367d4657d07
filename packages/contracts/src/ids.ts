import * as z from 'zod'

const slug = z.string().regex(/^[a-z0-9][a-z0-9-]{0,39}$/, 'lower-case letters, digits and hyphens, at most 40')

export const BuildingId = slug.meta({ id: 'BuildingId' }).describe('one Mal Pelayanan Publik, such as padang')
export type BuildingId = z.infer<typeof BuildingId>
export const ZoneId = slug.meta({ id: 'ZoneId' })
export type ZoneId = z.infer<typeof ZoneId>
export const AgencyId = slug.meta({ id: 'AgencyId' })
export type AgencyId = z.infer<typeof AgencyId>
export const ServiceId = slug.meta({ id: 'ServiceId' })
export type ServiceId = z.infer<typeof ServiceId>
export const CounterId = slug.meta({ id: 'CounterId' })
export type CounterId = z.infer<typeof CounterId>
export const PriorityClassId = slug.meta({ id: 'PriorityClassId' })
export type PriorityClassId = z.infer<typeof PriorityClassId>
/** An account, a device or an integration: whoever gave a command. */
export const ActorId = slug.meta({ id: 'ActorId' })
export type ActorId = z.infer<typeof ActorId>

export const VisitId = z.uuid().meta({ id: 'VisitId' }).describe('UUIDv7')
export type VisitId = z.infer<typeof VisitId>
export const TicketId = z.uuid().meta({ id: 'TicketId' }).describe('UUIDv7')
export type TicketId = z.infer<typeof TicketId>

/** What a citizen carries: a prefix of one or two letters and a number, unique in a building's day. */
export const VisitNumber = z
  .string()
  .regex(/^[A-Z]{1,2}-\d{3,9}$/)
  .meta({ id: 'VisitNumber' })
  .describe('such as A-012')
export type VisitNumber = z.infer<typeof VisitNumber>

/** `<building>.<128 random bits in base64url>`: whoever has it sees one visit and nothing else. */
export const VisitToken = z
  .string()
  .regex(/^[a-z0-9][a-z0-9-]{0,39}\.[A-Za-z0-9_-]{22}$/)
  .meta({ id: 'VisitToken' })
export type VisitToken = z.infer<typeof VisitToken>

/** The keyed digest of a booking code: who has the history does not have the codes. */
export const AppointmentId = z
  .string()
  .regex(/^[A-Za-z0-9_-]{22}$/)
  .meta({ id: 'AppointmentId' })
export type AppointmentId = z.infer<typeof AppointmentId>

/** What a citizen shows, as letters or as a QR code: whoever has it may move, cancel and check in the appointment. */
export const BookingCode = z
  .string()
  .regex(/^[A-HJ-NP-Z2-9]{8}$/, 'eight letters and digits, without I, O, 0 and 1')
  .meta({ id: 'BookingCode' })
  .describe('such as K7MWQ4TX')
export type BookingCode = z.infer<typeof BookingCode>

/** A position in a building's history, `<epoch>-<seq>`: two numbers, never compared as text. */
export const Cursor = z
  .string()
  .regex(/^\d{1,15}-\d{1,15}$/)
  .meta({ id: 'Cursor' })
  .describe('<epoch>-<seq>, such as 3-1041')
export type Cursor = z.infer<typeof Cursor>

export const Day = z.iso.date().meta({ id: 'Day' }).describe("the building's own service day, such as 2026-11-23")
export type Day = z.infer<typeof Day>

/** An instant as it crosses HTTP and the live socket. */
export const Instant = z.iso.datetime({ offset: true }).meta({ id: 'Instant' }).describe('ISO 8601 with offset')
export type Instant = z.infer<typeof Instant>

/** An instant as it stands in events, keys and frames of numbers. */
export const EpochMs = z.int().nonnegative().describe('milliseconds since 1970-01-01T00:00:00Z')
export type EpochMs = z.infer<typeof EpochMs>
