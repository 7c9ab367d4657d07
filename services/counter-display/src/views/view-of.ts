import type { ProblemCode, ViewName, VisitToken } from '@antrean/contracts'
import type { Building } from '../building/building.ts'
import { boardView } from './board.ts'
import { counterView } from './counter.ts'
import { monitorView } from './monitor.ts'
import { numberView } from './number.ts'
import { serviceView } from './service.ts'
import type { View } from './view.ts'
import { visitView } from './visit.ts'

export interface ViewParts {
  kind: 'board' | 'counter' | 'service' | 'monitor' | 'visit' | 'number'
  id: string
}

export const partsOf = (name: ViewName): ViewParts => {
  const colon = name.indexOf(':')
  if (colon === -1) return { kind: 'monitor', id: '' }
  return { kind: name.slice(0, colon) as ViewParts['kind'], id: name.slice(colon + 1) }
}

/** The view of that name in a building, or the code of the refusal. */
export const viewOf = ({ kind, id }: ViewParts, building: Building): View | ProblemCode => {
  const { zones, counters, agencyOfService } = building.places
  switch (kind) {
    case 'board':
      return zones.has(id) ? boardView(id) : 'ZONE_UNKNOWN'
    case 'counter':
      return counters.has(id) ? counterView(id) : 'COUNTER_UNKNOWN'
    case 'service':
      return agencyOfService.has(id) ? serviceView(id) : 'SERVICE_UNKNOWN'
    case 'monitor':
      return monitorView
    case 'visit':
      return id.startsWith(`${building.id}.`) ? visitView(id as VisitToken) : 'VISIT_UNKNOWN'
    case 'number':
      return numberView(id)
  }
}
