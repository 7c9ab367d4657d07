import type { Agency, Catalogue, CatalogueDraft } from '@antrean/contracts'

type Thing = { id: string; retired?: boolean | undefined }

/** The earlier list, followed by what came since then, retired. */
const withLater = <T extends Thing>(earlier: readonly T[], latest: readonly T[]): T[] => {
  const known = new Set(earlier.map(({ id }) => id))
  return [...earlier, ...latest.filter(({ id }) => !known.has(id)).map((thing) => ({ ...thing, retired: true }))]
}

/** A building as it was, for a building as it is: what came since then may be in use, so it stays, retired. */
export const restored = ({ version: _, ...earlier }: Catalogue, latest: Catalogue): CatalogueDraft => {
  const here = new Set(earlier.agencies.flatMap(({ services }) => services.map(({ id }) => id)))
  const latestOf = new Map(latest.agencies.map((agency) => [agency.id, agency]))
  // A service that has gone to another agency since then goes back.
  const later = (agency: Agency | undefined): Agency['services'] => agency?.services.filter(({ id }) => !here.has(id)) ?? []
  const agencies = earlier.agencies.map((agency) => ({
    ...agency,
    services: withLater(agency.services, later(latestOf.get(agency.id))),
  }))
  return {
    ...earlier,
    timeZone: latest.timeZone,
    agencies: withLater(
      agencies,
      latest.agencies.map((agency) => (agencies.some(({ id }) => id === agency.id) ? agency : { ...agency, services: later(agency) })),
    ),
    zones: withLater(earlier.zones, latest.zones),
    counters: withLater(earlier.counters, latest.counters),
    priorityClasses: withLater(earlier.priorityClasses, latest.priorityClasses),
  }
}
