import type { AgencyId, BuildingState, Catalogue, Counter, CounterId, Service, ServiceId, Zone, ZoneId } from '@antrean/contracts'
import { creditMinutesOf as creditMinutes, type Timetable, timetableOf } from '@antrean/domain'

/** A catalogue, looked up from every side that views ask from. */
export interface Places {
  catalogue: Catalogue
  zones: ReadonlyMap<ZoneId, Zone>
  counters: ReadonlyMap<CounterId, Counter>
  countersOfZone: ReadonlyMap<ZoneId, Counter[]>
  services: ReadonlyMap<ServiceId, Service>
  agencyOfService: ReadonlyMap<ServiceId, AgencyId>
  /** When agencies are open; without those that always are. */
  timetables: ReadonlyMap<AgencyId, Timetable>
}

export const placesOf = (catalogue: Catalogue): Places => ({
  catalogue,
  zones: new Map(catalogue.zones.map((zone) => [zone.id, zone])),
  counters: new Map(catalogue.counters.map((counter) => [counter.id, counter])),
  countersOfZone: Map.groupBy(catalogue.counters, (counter) => counter.zone),
  services: new Map(catalogue.agencies.flatMap(({ services }) => services.map((service) => [service.id, service]))),
  agencyOfService: new Map(catalogue.agencies.flatMap(({ id, services }) => services.map((service) => [service.id, id]))),
  timetables: new Map(
    catalogue.agencies.flatMap(({ id, hours }) => {
      const timetable = timetableOf(catalogue.hours, hours)
      return timetable ? [[id, timetable] as const] : []
    }),
  ),
})

/** What a counter serves now: what was set, or what the catalogue says. */
export const servicesOf = (state: BuildingState, { counters }: Places, id: CounterId): readonly ServiceId[] =>
  state.counters.get(id)?.services ?? counters.get(id)?.services ?? []

/** Minutes that a priority class is put ahead at a service. */
export const creditMinutesOf = ({ catalogue, services }: Places, service: ServiceId, priority: string | null): number =>
  creditMinutes(catalogue.priorityClasses, services.get(service), priority)
