import * as z from 'zod'
import { ActorId, AgencyId, BuildingId, CounterId, PriorityClassId, ServiceId, ZoneId } from './ids.ts'
import { OpeningHours, TimeOfDay } from './opening-hours.ts'
import { PersonRole } from './vocabulary.ts'

const text = z.string().trim().min(1).max(300)
const named = { name: text.describe('in Indonesian'), nameEn: text.optional().describe('in English') }
const slug = z.string().regex(/^[a-z0-9][a-z0-9-]{0,39}$/)
const retired = z
  .boolean()
  .optional()
  .describe('was in use and is offered no more: a service gives no numbers, a counter is not opened; what waits is still called')
const minutes = z
  .number()
  .nonnegative()
  .max(24 * 60)

/**
 * What is promised for a service: the fourteen components of UU 25/2009 art. 21, PermenPANRB 15/2014. Those up to `complaints`
 * are of its delivery and published before a number is taken; the rest, of how it is made, may be absent.
 */
export const ServiceStandard = z
  .strictObject({
    waitingMinutes: minutes.describe('waiting time that the agency promises, in minutes'),
    serviceMinutes: minutes.positive().describe('time at the counter, in minutes'),
    completionDays: z.int().nonnegative().nullable().describe('working days until the product is ready; null: at once'),
    requirements: z.array(text).describe('what to bring'),
    procedure: z.array(text),
    fee: text,
    product: text,
    complaints: text,
    legalBasis: z.array(text).optional().describe('laws and regulations'),
    facilities: z.array(text).optional(),
    competence: z.array(text).optional().describe('what those who serve must be able to do'),
    supervision: text.optional().describe('who supervises within the agency, and how'),
    staffCount: z.int().positive().optional().describe('people who give the service'),
    guarantee: text.optional().describe('that the service keeps to its standard'),
    safety: text.optional().describe('guarantee of security and safety'),
    evaluation: text.optional().describe('how the performance of those who serve is evaluated'),
  })
  .meta({ id: 'ServiceStandard' })
export type ServiceStandard = z.infer<typeof ServiceStandard>

export const Outcome = z
  .strictObject({ id: slug, ...named, sameDayReturn: z.boolean().optional().describe('comes back today without a second wait') })
  .meta({ id: 'Outcome' })
export type Outcome = z.infer<typeof Outcome>

/** A step of a service whose instant is kept, such as the photograph. */
export const Mark = z.strictObject({ id: slug, ...named }).meta({ id: 'Mark' })
export type Mark = z.infer<typeof Mark>

/** Which slots of a service can be booked: back to back from `from`, the last one over by `to`, on the building's own clock. */
export const AppointmentSettings = z
  .strictObject({
    slotMinutes: z.int().min(5).max(240),
    capacity: z.int().min(1).max(200).describe('appointments per slot'),
    from: TimeOfDay.describe('the first slot begins, such as 08:00'),
    to: TimeOfDay.describe('the last slot is over, such as 15:00'),
    daysAhead: z.int().min(0).max(60).default(14).describe('how far ahead one may book; 0: today alone'),
    lateMinutes: minutes.default(15).describe('whoever comes later than this joins the walk-ins'),
  })
  .refine(({ from, to }) => from < to, { path: ['to'], message: 'the last slot is over before the first begins' })
  .meta({ id: 'AppointmentSettings' })
export type AppointmentSettings = z.infer<typeof AppointmentSettings>

/** How a service's queue is run. What is absent has the default. */
export const ServiceSettings = z
  .strictObject({
    creditMinutes: z.record(PriorityClassId, minutes).optional().describe("instead of the priority class's own"),
    recallsBeforeNoShow: z.int().min(0).max(10).default(0),
    returnsAllowed: z.int().min(0).max(10).default(2),
    returnBehind: z.int().min(0).max(100).default(3).describe('a ticket that comes back stands behind this many'),
    arriveMinutes: minutes.default(5).describe('a called visitor may take; then it is a no-show by itself'),
    arriveMinutesPriority: minutes.default(10).describe('the same for priority classes'),
    servingAlertMinutes: minutes.default(60),
    autoCall: z.boolean().default(false).describe('the next ticket is called when one is finished, or when one arrives'),
    outcomeRequired: z.boolean().default(false),
    outcomes: z.array(Outcome).default([]),
    marks: z.array(Mark).default([]).describe('steps that are timed'),
    dailyQuota: z.int().positive().optional().describe('tickets per day'),
    appointments: AppointmentSettings.optional().describe('absent: none can be booked'),
    carryOver: z.boolean().default(false).describe('open tickets go on to the next day'),
  })
  .meta({ id: 'ServiceSettings' })
export type ServiceSettings = z.infer<typeof ServiceSettings>

export const Service = z
  .strictObject({
    id: ServiceId,
    ...named,
    prefix: z
      .string()
      .regex(/^[A-Z]{1,2}$/)
      .describe('of the numbers of visits whose first service this is'),
    retired,
    standard: ServiceStandard,
    settings: ServiceSettings.prefault({}),
  })
  .meta({ id: 'Service' })
export type Service = z.infer<typeof Service>

export const Agency = z
  .strictObject({
    id: AgencyId,
    ...named,
    shortName: text,
    pledge: z.string().trim().min(1).max(2_000).optional().describe('maklumat pelayanan: what the agency publicly promises, in Indonesian'),
    retired,
    services: z.array(Service),
    hours: OpeningHours.optional().describe("of its own, within the building's; absent: the building's"),
  })
  .meta({ id: 'Agency' })
export type Agency = z.infer<typeof Agency>

export const Counter = z
  .strictObject({
    id: CounterId,
    label: z
      .string()
      .regex(/^\d{1,3}$/)
      .describe('what boards show and speak: a number, unique among the counters in use'),
    zone: ZoneId,
    agency: AgencyId,
    services: z.array(ServiceId).min(1),
    handicaps: z.record(ServiceId, minutes).optional().describe('minutes by which a service is treated as later at this counter'),
    retired,
  })
  .meta({ id: 'Counter' })
export type Counter = z.infer<typeof Counter>

export const PriorityClass = z
  .strictObject({ id: PriorityClassId, ...named, creditMinutes: minutes.describe('minutes that the class is put ahead'), retired })
  .meta({ id: 'PriorityClass' })
export type PriorityClass = z.infer<typeof PriorityClass>

export const Zone = z.strictObject({ id: ZoneId, ...named, retired }).meta({ id: 'Zone' })
export type Zone = z.infer<typeof Zone>

/** Indonesia's three zones; none has daylight saving. */
export const TimeZone = z.enum(['Asia/Jakarta', 'Asia/Makassar', 'Asia/Jayapura'])
export type TimeZone = z.infer<typeof TimeZone>

const catalogueShape = {
  building: BuildingId,
  name: text,
  timeZone: TimeZone,
  reading: z.enum(['digits', 'cardinal']).describe('how numbers are spoken: nol satu dua, or dua belas'),
  hours: OpeningHours.optional().describe('absent: numbers are given at any hour'),
  closeDayAt: TimeOfDay.optional().describe('when the day closes by itself; absent: 24:00'),
  zones: z.array(Zone).min(1),
  agencies: z.array(Agency).min(1),
  counters: z.array(Counter).min(1),
  priorityClasses: z.array(PriorityClass),
}

const everyReferenceHolds = (c: z.infer<z.ZodObject<typeof catalogueShape>>, ctx: z.RefinementCtx) => {
  const services = new Set(c.agencies.flatMap((a) => a.services.map((s) => s.id)))
  const zones = new Set(c.zones.map((zone) => zone.id))
  const agencies = new Set(c.agencies.map((a) => a.id))
  const fault = (path: PropertyKey[], message: string) => ctx.addIssue({ code: 'custom', path, message })
  const once = (values: [value: string, path: PropertyKey[]][]) => {
    const seen = new Set<string>()
    for (const [value, path] of values) {
      if (seen.has(value)) fault(path, `there is another ${value}`)
      seen.add(value)
    }
  }
  const ids = (path: PropertyKey[], things: { id: string }[]) =>
    once(things.map(({ id }, i): [string, PropertyKey[]] => [id, [...path, i, 'id']]))
  ids(['zones'], c.zones)
  ids(['agencies'], c.agencies)
  ids(['counters'], c.counters)
  ids(['priorityClasses'], c.priorityClasses)
  once(c.agencies.flatMap((a, i) => a.services.map(({ id }, j): [string, PropertyKey[]] => [id, ['agencies', i, 'services', j, 'id']])))
  once(c.counters.flatMap(({ label, retired }, i): [string, PropertyKey[]][] => (retired ? [] : [[label, ['counters', i, 'label']]])))
  c.counters.forEach((counter, i) => {
    if (!zones.has(counter.zone)) fault(['counters', i, 'zone'], `there is no zone ${counter.zone}`)
    if (!agencies.has(counter.agency)) fault(['counters', i, 'agency'], `there is no agency ${counter.agency}`)
    for (const service of [...counter.services, ...Object.keys(counter.handicaps ?? {})])
      if (!services.has(service)) fault(['counters', i, 'services'], `there is no service ${service}`)
  })
}

const { building: _, zones: _z, agencies: _a, counters: _c, priorityClasses: _p, ...settingsShape } = catalogueShape
/** What a catalogue says of the building itself. */
export const BuildingSettings = z.strictObject(settingsShape).meta({ id: 'BuildingSettings' })
export type BuildingSettings = z.infer<typeof BuildingSettings>

/** A building as its administrators describe it, before it is published. */
export const CatalogueDraft = z.strictObject(catalogueShape).superRefine(everyReferenceHolds).meta({ id: 'CatalogueDraft' })
export type CatalogueDraft = z.infer<typeof CatalogueDraft>

/** A building as it is published: one snapshot with a version. */
export const Catalogue = z
  .strictObject({ ...catalogueShape, version: z.int().positive() })
  .superRefine(everyReferenceHolds)
  .meta({ id: 'Catalogue' })
export type Catalogue = z.infer<typeof Catalogue>

/** `building.json` of a folder that describes a building; agencies and counters have files of their own. */
export const BuildingFile = z.strictObject({
  ...catalogueShape,
  agencies: z.array(AgencyId).min(1).describe('in the order in which kiosks show them'),
  counters: z.never().optional(),
})
export type BuildingFile = z.infer<typeof BuildingFile>

/** Somebody who may sign in. */
export const Account = z.strictObject({ id: ActorId, username: z.string().min(1).max(64), name: text, role: PersonRole })
export type Account = z.infer<typeof Account>
