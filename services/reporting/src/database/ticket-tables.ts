import type { Histogram } from '@antrean/domain'

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
  quoted_from_minutes: number | null
  quoted_to_minutes: number | null
  first_called_at: Date | null
  quote_error_ms: number | null
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
  quoted: number
  within_quote: number
  quote_error_sum_ms: number
  quote_error_max_ms: number | null
  quote_error_histogram: Histogram
}
