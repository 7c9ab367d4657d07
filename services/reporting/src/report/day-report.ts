import type { AgencyId, BuildingId, Catalogue, Cursor, Day, DayReport, Outcomes, ServiceId } from '@antrean/contracts'
import { latestCatalogue } from '../catalogues.ts'
import type { Database, Tx, VisitRollupTable } from '../database/tables.ts'
import { readProjected } from '../projector/project-batch.ts'
import { addMeasures, addSums, distributionOf, figuresOf, noMeasure, nothing, type Sums, sumsOf } from './figures.ts'
import { outcomesByService } from './outcomes.ts'

/** A day's figures at one cursor; null where the building is not known. Services without tickets stand in it with zeros. */
export const dayReport = (db: Database, building: BuildingId, day: Day): Promise<DayReport | null> =>
  db
    .transaction()
    .setIsolationLevel('repeatable read')
    .setAccessMode('read only')
    .execute(async (tx) => {
      const projected = await readProjected(tx, building)
      const catalogue = await latestCatalogue(tx, building)
      if (!projected || !catalogue) return null
      const services = await sumsByService(tx, building, day)
      const visits = await tx
        .selectFrom('reporting.visit_rollup')
        .selectAll()
        .where('building', '=', building)
        .where('day', '=', day)
        .execute()
      const outcomes = await outcomesByService(tx, building, day)
      return report(day, projected.cursor, await withAgencies(tx, building, catalogue, services, outcomes), visits)
    })

interface OfService {
  service: ServiceId
  agency: AgencyId
  sums: Sums
  outcomes: Outcomes
}

const sumsByService = async (tx: Tx, building: BuildingId, day: Day): Promise<Map<ServiceId, Sums>> => {
  const sums = new Map<ServiceId, Sums>()
  const add = (service: ServiceId, more: Sums) => sums.set(service, addSums(sums.get(service) ?? nothing, more))
  const rollups = await tx
    .selectFrom('reporting.ticket_rollup')
    .selectAll()
    .where('building', '=', building)
    .where('day', '=', day)
    .execute()
  for (const row of rollups) add(row.service, sumsOf(row))
  const open = await tx
    .selectFrom('reporting.ticket')
    .select(['service', ({ fn }) => fn.countAll<number>().as('backlog')])
    .where('building', '=', building)
    .where('day', '=', day)
    .where('ended_at', 'is', null)
    .groupBy('service')
    .execute()
  for (const { service, backlog } of open) add(service, { ...nothing, backlog })
  return sums
}

/** In the catalogue's order; then services that it no longer has, under the agency that had them last (their own id where none is kept). */
const withAgencies = async (
  tx: Tx,
  building: BuildingId,
  catalogue: Catalogue,
  sums: Map<ServiceId, Sums>,
  outcomes: Map<ServiceId, Outcomes>,
): Promise<OfService[]> => {
  const present = agenciesOf(catalogue)
  const gone = [...sums.keys()].filter((service) => !present.has(service))
  const past = gone.length === 0 ? [] : await olderCatalogues(tx, building)
  const agencyOf = (service: ServiceId): AgencyId | undefined =>
    past.map((older) => agenciesOf(older).get(service)).find((agency) => agency !== undefined)
  const former = gone.map((service): [ServiceId, AgencyId] => [service, agencyOf(service) ?? service])
  return [...present, ...former].map(([service, agency]) => ({
    ...{ service, agency },
    ...{ sums: sums.get(service) ?? nothing, outcomes: outcomes.get(service) ?? {} },
  }))
}

const agenciesOf = (catalogue: Catalogue): Map<ServiceId, AgencyId> =>
  new Map(catalogue.agencies.flatMap((agency) => agency.services.map((service) => [service.id, agency.id] as const)))

const olderCatalogues = async (tx: Tx, building: BuildingId): Promise<Catalogue[]> => {
  const rows = await tx
    .selectFrom('reporting.catalogue')
    .select('body')
    .where('building', '=', building)
    .orderBy('version', 'desc')
    .execute()
  return rows.map((row) => row.body as Catalogue)
}

const report = (day: Day, cursor: Cursor, services: OfService[], visits: VisitRollupTable[]): DayReport => {
  const agencies = new Map<AgencyId, Sums>()
  for (const { agency, sums } of services) agencies.set(agency, addSums(agencies.get(agency) ?? nothing, sums))
  const sojourn = visits
    .map((row) => ({ sum: row.sojourn_sum_ms, max: row.sojourn_max_ms, histogram: row.sojourn_histogram }))
    .reduce(addMeasures, noMeasure)
  return {
    day,
    cursor,
    visits: {
      arrived: visits.reduce((total, row) => total + row.arrived, 0),
      departed: visits.reduce((total, row) => total + row.departed, 0),
      sojournMs: distributionOf(sojourn),
    },
    total: figuresOf(services.map(({ sums }) => sums).reduce(addSums, nothing)),
    agencies: [...agencies].map(([agency, sums]) => ({ agency, ...figuresOf(sums) })),
    services: services.map(({ service, agency, sums, outcomes }) => ({ service, agency, ...figuresOf(sums), outcomes })),
  }
}
