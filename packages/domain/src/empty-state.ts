import type { BuildingState } from '@antrean/contracts'

/** A building in which nothing has happened yet. */
export const emptyState = (): BuildingState => ({
  cursor: '0-0',
  lastAt: 0,
  tickets: new Map(),
  visits: new Map(),
  counters: new Map(),
  appointments: new Map(),
  sequences: new Map(),
  suspended: new Map(),
  closedDay: null,
  catalogueVersion: 0,
})
