import type { Histogram } from '@antrean/domain'
import type { Kysely, Transaction } from 'kysely'
import type { BuildingTable } from './building-table.ts'
import type { MarkTable } from './mark-table.ts'
import type { ChosenCallTable, SuspensionTable, TicketRollupTable, TicketTable } from './ticket-tables.ts'

/** The schema `reporting` as queries see it. Instants are Dates, days text; units stand in the names. */
export interface EventTable {
  building: string
  epoch: number
  seq: number
  at: Date
  type: string
  body: string
  sha256: Buffer
}

export interface ProjectionTable {
  building: string
  epoch: number
  seq: number
  sha256: Buffer
  last_epoch: number
}

export interface EpochTable {
  building: string
  epoch: number
  from_seq: number
}

export interface AppointmentTable {
  building: string
  id: string
  service: string
  slot: Date
  day: string
  state: string
  booked_at: Date
  ended_at: Date | null
  visit: string | null
}

export interface VisitTable {
  building: string
  id: string
  number: string
  day: string
  token_hash: string
  channel: string
  priority: string | null
  arrived_at: Date
  departed_at: Date | null
  sojourn_ms: number | null
  tickets: string[]
}

export interface CounterSessionTable {
  building: string
  counter: string
  opened_seq: number
  officer: string
  opened_at: Date
  closed_at: Date | null
  paused_since: Date | null
  pause_reason: string | null
  paused_ms: number
}

export interface VisitRollupTable {
  building: string
  day: string
  utc_hour: number
  arrived: number
  departed: number
  sojourn_sum_ms: number
  sojourn_max_ms: number | null
  sojourn_histogram: Histogram
}

export interface CatalogueTable {
  building: string
  version: number
  body: unknown
}

export interface Tables {
  'reporting.event': EventTable
  'reporting.projection': ProjectionTable
  'reporting.epoch': EpochTable
  'reporting.building': BuildingTable
  'reporting.ticket': TicketTable
  'reporting.visit': VisitTable
  'reporting.appointment': AppointmentTable
  'reporting.suspension': SuspensionTable
  'reporting.chosen_call': ChosenCallTable
  'reporting.mark': MarkTable
  'reporting.counter_session': CounterSessionTable
  'reporting.ticket_rollup': TicketRollupTable
  'reporting.visit_rollup': VisitRollupTable
  'reporting.catalogue': CatalogueTable
}

export type Database = Kysely<Tables>
export type Tx = Transaction<Tables>
