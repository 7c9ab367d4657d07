import type { BuildingState, Entry, EpochMs, LiveTicket, MinuteRange, TicketId } from '@antrean/contracts'
import { calledInTime, type Histogram, histogramOf, quoteErrorMs, serviceMs, waitingMs } from '@antrean/domain'

/** A row of reporting.ticket_rollup, without its building. */
export interface RollupRow {
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

const count = (tickets: LiveTicket[], holds: (ticket: LiveTicket) => boolean | null): number => tickets.filter(holds).length

const measure = (tickets: LiveTicket[], of: (ticket: LiveTicket) => number | null) => {
  const all = tickets.map(of).filter((ms) => ms !== null)
  return { sum: all.reduce((total, ms) => total + ms, 0), max: all.length === 0 ? null : Math.max(...all), histogram: histogramOf(all) }
}

const keyOf = ({ day, service, counter, enteredAt }: LiveTicket) => ({
  ...{ day, service, counter: counter ?? '' },
  utc_hour: new Date(enteredAt ?? 0).getUTCHours(),
})

/** What each ticket was quoted, and how far its first call was from that; of days on which nobody undoes or carries over. */
const quotesIn = (history: readonly Entry[]) => {
  const [quoted, calledAt] = [new Map<TicketId, MinuteRange>(), new Map<TicketId, EpochMs>()]
  for (const { event } of history) {
    if (event.type === 'visit.arrived') for (const { id, quoted: range } of event.tickets) if (range) quoted.set(id, range)
    if (event.type === 'ticket.called' && !calledAt.has(event.ticket)) calledAt.set(event.ticket, event.at)
  }
  const errorOf = ({ id, enteredAt }: LiveTicket): number | null => {
    const [range, at] = [quoted.get(id), calledAt.get(id)]
    return range && at !== undefined && enteredAt !== null ? quoteErrorMs(range, at - enteredAt) : null
  }
  return { isQuoted: ({ id }: LiveTicket) => quoted.has(id), errorOf }
}

/** What the rollups must hold, counted anew from every ticket. */
export const recomputed = (state: BuildingState, history: readonly Entry[]): RollupRow[] => {
  const { isQuoted, errorOf } = quotesIn(history)
  const entered = [...state.tickets.values()].filter((ticket) => ticket.enteredAt !== null)
  const groups = Map.groupBy(entered, (ticket) => JSON.stringify(keyOf(ticket)))
  return [...groups].map(([key, tickets]) => {
    const waiting = measure(tickets, waitingMs)
    const service = measure(tickets, serviceMs)
    const quoteError = measure(tickets, errorOf)
    return {
      ...(JSON.parse(key) as ReturnType<typeof keyOf>),
      arrived: tickets.length,
      called: count(tickets, (ticket) => ticket.waitingMs !== null),
      in_time: count(tickets, calledInTime),
      served: count(tickets, ({ state }) => state === 'served'),
      no_show: count(tickets, ({ state }) => state === 'no-show'),
      cancelled: count(tickets, ({ state }) => state === 'cancelled'),
      expired: count(tickets, ({ state }) => state === 'expired'),
      ...{ waiting_sum_ms: waiting.sum, waiting_max_ms: waiting.max, waiting_histogram: waiting.histogram },
      ...{ service_sum_ms: service.sum, service_max_ms: service.max, service_histogram: service.histogram },
      ...{ quoted: count(tickets, isQuoted), within_quote: count(tickets, (ticket) => errorOf(ticket) === 0) },
      ...{ quote_error_sum_ms: quoteError.sum, quote_error_max_ms: quoteError.max, quote_error_histogram: quoteError.histogram },
    }
  })
}
