import type { Catalogue, Counter, Service } from '@antrean/contracts'

const ms = (minutes: number): number => Math.round(minutes * 60_000)

const serviceRule = ({ prefix, standard, settings, retired }: Service, ofRetired: boolean | undefined) => ({
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
  outcomeRequired: settings.outcomeRequired,
  outcomes: Object.fromEntries(settings.outcomes.map(({ id }) => [id, true])),
  ...(retired || ofRetired ? { retired: true } : {}),
})

const counterRule = ({ services, handicaps = {}, retired }: Counter) => ({
  services,
  handicaps: Object.fromEntries(Object.entries(handicaps).map(([service, m]) => [service, ms(m)])),
  ...(retired ? { retired: true } : {}),
})

/** What scripts need of a catalogue: pairs of field and value for the hash `rules`, as event-stream's keys.ts describes it. */
export const rulesOf = ({ agencies, counters, priorityClasses }: Catalogue): string[] => [
  ...agencies.flatMap(({ services, retired }) =>
    services.flatMap((service) => [`service:${service.id}`, JSON.stringify(serviceRule(service, retired))]),
  ),
  ...counters.flatMap((counter) => [`counter:${counter.id}`, JSON.stringify(counterRule(counter))]),
  ...priorityClasses.flatMap(({ id, creditMinutes }) => [`priority:${id}`, String(ms(creditMinutes))]),
]
