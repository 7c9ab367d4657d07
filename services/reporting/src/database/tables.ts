import type { Histogram } from '@antrean/domain'
import type { Kysely, Transaction } from 'kysely'

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

export interface TicketTable {
  building: string
  id: string
  visit: string
  number: string
  service: string
  state: string
  day: string
  priority: string | null
  score: number
  entry: number
  entered_at: Date | null
  since: Date
  waited_ms: number
  waiting_ms: number | null
  called_at: Date | null
  call_count: number
  recall_count: number
  return_count: number
  serving_at: Date | null
  ended_at: Date | null
  counter: string | null
  promised_ms: number
  walking_ms: number | null
  service_ms: number | null
  served_ms: number
  for_counter: string | null
  counts_from: Date | null
  outcome: string | null
  files: number | null
  delivered: string[] | null
  suspended_waits: readonly (readonly [number, number])[] | null
  waiting_suspended_ms: number | null
}

export interface SuspensionTable {
  building: string
  service: string
  began_seq: number
  cause: string
  began_at: Date
  ended_at: Date | null
}

export interface ChosenCallTable {
  building: string
  seq: number
  at: Date
  day: string
  ticket: string
  visit: string
  number: string
  service: string
  counter: string
  officer: string
  overtook: number
  reason: string | null
  undone_at: Date | null
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

export interface TicketRollupTable {
  building: string
  day: string
  service: string
  counter: string
  utc_hour: number
  arrived: number
  called: number
  in_time: number
  served: number
  no_show: number
  cancelled: number
  expired: number
  transferred: number
  files: number
  waiting_sum_ms: number
  waiting_max_ms: number | null
  waiting_histogram: Histogram
  service_sum_ms: number
  service_max_ms: number | null
  service_histogram: Histogram
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
  'reporting.ticket': TicketTable
  'reporting.visit': VisitTable
  'reporting.appointment': AppointmentTable
  'reporting.suspension': SuspensionTable
  'reporting.chosen_call': ChosenCallTable
  'reporting.counter_session': CounterSessionTable
  'reporting.ticket_rollup': TicketRollupTable
  'reporting.visit_rollup': VisitRollupTable
  'reporting.catalogue': CatalogueTable
}

export type Database = Kysely<Tables>
export type Tx = Transaction<Tables>
