import type { Agency, Catalogue, Counter, Service } from '@antrean/contracts'
import { type Span, type Timetable, timetableOf } from '@antrean/domain'

const ms = (minutes: number): number => Math.round(minutes * 60_000)

const serviceRule = (
  { prefix, standard, settings, retired }: Service,
  { ofRetired, hours }: { ofRetired: boolean; hours: string | undefined },
) => ({
  prefix,
  promisedMs: ms(standard.waitingMinutes),
  credits: Object.fromEntries(Object.entries(settings.creditMinutes ?? {}).map(([priority, m]) => [priority, ms(m)])),
  recalls: settings.recallsBeforeNoShow,
  returns: settings.returnsAllowed,
  behind: settings.returnBehind,
  arriveMs: ms(settings.arriveMinutes),
  arrivePriorityMs: ms(settings.arriveMinutesPriority),
  ...(settings.appointments
    ? { appointments: { capacity: settings.appointments.capacity, lateMs: ms(settings.appointments.lateMinutes) } }
    : {}),
  servingAlertMs: ms(settings.servingAlertMinutes),
  autoCall: settings.autoCall,
  carryOver: settings.carryOver,
  quota: settings.dailyQuota,
  hours,
  outcomeRequired: settings.outcomeRequired,
  outcomes: Object.fromEntries(settings.outcomes.map(({ id }) => [id, true])),
  comesBack: Object.fromEntries(settings.outcomes.flatMap(({ id, sameDayReturn }) => (sameDayReturn ? [[id, true]] : []))),
  marks: Object.fromEntries(settings.marks.map(({ id }) => [id, true])),
  ...(retired || ofRetired ? { retired: true } : {}),
})

const counterRule = ({ services, handicaps = {}, retired }: Counter) => ({
  services,
  handicaps: Object.fromEntries(Object.entries(handicaps).map(([service, m]) => [service, ms(m)])),
  ...(retired ? { retired: true } : {}),
})

/** Whose hours a service keeps: its agency's own, or the building's, which no agency's id can be. */
const hoursOf = ({ hours }: Catalogue, agency: Agency): string | undefined => (agency.hours ? agency.id : hours ? '-' : undefined)

const spans = (day: Span[]): string => JSON.stringify(day.map(({ from, to, last }) => [ms(from), ms(to), ms(last)]))

const hoursRules = (name: string, timetable: Timetable | null): string[] =>
  timetable === null
    ? []
    : [
        ...timetable.week.flatMap((day, weekday) => [`hours:${name}:${weekday}`, spans(day)]),
        ...Object.entries(timetable.days).flatMap(([day, open]) => [`hours:${name}:${day}`, spans(open)]),
      ]

/** What scripts need of a catalogue: pairs of field and value for the hash `rules`, as event-stream's keys.ts describes it. */
export const rulesOf = (catalogue: Catalogue): string[] => [
  ...catalogue.agencies.flatMap((agency) => {
    const ofAgency = { ofRetired: agency.retired ?? false, hours: hoursOf(catalogue, agency) }
    return agency.services.flatMap((service) => [`service:${service.id}`, JSON.stringify(serviceRule(service, ofAgency))])
  }),
  ...catalogue.counters.flatMap((counter) => [`counter:${counter.id}`, JSON.stringify(counterRule(counter))]),
  ...catalogue.priorityClasses.flatMap(({ id, creditMinutes }) => [`priority:${id}`, String(ms(creditMinutes))]),
  ...hoursRules('-', timetableOf(catalogue.hours, undefined)),
  ...catalogue.agencies.flatMap(({ id, hours }) => (hours ? hoursRules(id, timetableOf(catalogue.hours, hours)) : [])),
  ...['closeDayAt', catalogue.closeDayAt ?? '24:00'],
]
