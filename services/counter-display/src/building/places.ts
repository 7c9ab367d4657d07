import type { AgencyId, Catalogue, Counter, CounterId, ServiceId, Zone, ZoneId } from '@antrean/contracts'

/** A catalogue, looked up from every side that views ask from. */
export interface Places {
  catalogue: Catalogue
  zones: ReadonlyMap<ZoneId, Zone>
  counters: ReadonlyMap<CounterId, Counter>
  countersOfZone: ReadonlyMap<ZoneId, Counter[]>
  countersOfService: ReadonlyMap<ServiceId, Counter[]>
  agencyOfService: ReadonlyMap<ServiceId, AgencyId>
}

export const placesOf = (catalogue: Catalogue): Places => ({
  catalogue,
  zones: new Map(catalogue.zones.map((zone) => [zone.id, zone])),
  counters: new Map(catalogue.counters.map((counter) => [counter.id, counter])),
  countersOfZone: Map.groupBy(catalogue.counters, (counter) => counter.zone),
  countersOfService: countersByService(catalogue),
  agencyOfService: new Map(catalogue.agencies.flatMap(({ id, services }) => services.map((service) => [service.id, id]))),
})

const countersByService = ({ agencies, counters }: Catalogue): Map<ServiceId, Counter[]> =>
  new Map(agencies.flatMap(({ services }) => services.map(({ id }) => [id, counters.filter((counter) => counter.services.includes(id))])))
