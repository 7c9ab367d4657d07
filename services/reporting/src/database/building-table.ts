import type { LiveCounter, ServiceId, Suspension } from '@antrean/contracts'

/** What of a building is no visit, ticket or appointment. */
export interface BuildingTable {
  building: string
  last_at: Date
  closed_day: string | null
  catalogue_version: number
  counters: LiveCounter[]
  sequences: Record<string, number>
  suspended: Record<ServiceId, Suspension>
}
