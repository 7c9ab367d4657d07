import type { Catalogue } from '@antrean/contracts'

const ms = (minutes: number): number => Math.round(minutes * 60_000)

/** What scripts need of a catalogue: pairs of field and value for the hash `rules`, as event-stream's keys.ts describes it. */
export const rulesOf = ({ agencies, counters, priorityClasses }: Catalogue): string[] => [
  ...agencies
    .flatMap((agency) => agency.services)
    .flatMap(({ id, prefix, standard }) => [`service:${id}`, JSON.stringify({ prefix, promisedMs: ms(standard.waitingMinutes) })]),
  ...counters.flatMap(({ id, services, handicaps = {} }) => [
    `counter:${id}`,
    JSON.stringify({ services, handicaps: Object.fromEntries(Object.entries(handicaps).map(([service, m]) => [service, ms(m)])) }),
  ]),
  ...priorityClasses.flatMap(({ id, creditMinutes }) => [`priority:${id}`, String(ms(creditMinutes))]),
]
