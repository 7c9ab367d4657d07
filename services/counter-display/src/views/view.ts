import type { Building } from '../building/building.ts'
import type { Touched } from '../building/touched.ts'

/** A view is a pure function of a building; its values are compared key by key. */
export interface View {
  /** Whether a change may show here. */
  touchedBy(touched: Touched, building: Building): boolean
  compute(building: Building): Record<string, unknown>
}
