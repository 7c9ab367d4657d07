import type { ViewName } from '@antrean/contracts'
import type { Building } from '../building/building.ts'
import { partsOf, viewOf } from '../views/view-of.ts'

/** All views of a building, as maps: of every zone, counter and service, the monitor, these visits' phones, and the numbers that are here. */
export const everyView = (building: Building, tokens: readonly string[] = []): Record<string, object> => {
  const { catalogue, agencyOfService } = building.places
  const names: ViewName[] = [
    ...catalogue.zones.map(({ id }): ViewName => `board:${id}`),
    ...catalogue.counters.map(({ id }): ViewName => `counter:${id}`),
    ...[...agencyOfService.keys()].map((id): ViewName => `service:${id}`),
    'monitor',
    ...tokens.map((token): ViewName => `visit:${token}`),
    ...[...building.state.visits.values()].map(({ number }): ViewName => `number:${number}`),
  ]
  return Object.fromEntries(
    names.map((name) => {
      const view = viewOf(partsOf(name), building)
      if (typeof view === 'string') throw new Error(`${name}: ${view}`)
      return [name, view.compute(building)]
    }),
  )
}
