import type { LiveVisit } from '@antrean/contracts'
import { calledInTime, serviceMs, sojournMs, waitingMs } from '@antrean/domain'
import type { HistoricTicket } from '../projector/rows.ts'
import { firstCallErrorMs, waitingSuspendedMs } from '../projector/ticket-details.ts'

/** What one row counts for, and in which rollup row. */
export interface Contribution {
  key: Record<string, string | number>
  counts: Record<string, number>
  /** Milliseconds; null where it was not measured. */
  measures: Record<string, number | null>
}

const utcHour = (at: number): number => new Date(at).getUTCHours()
const one = (holds: boolean | null): number => (holds ? 1 : 0)

/** The service level passes over the time in which the service was suspended; the waiting time does not. */
const inTime = ({ ticket, details }: HistoricTicket): boolean | null => {
  const waited = waitingMs(ticket)
  return waited === null ? null : calledInTime({ ...ticket, waitingMs: waited - (waitingSuspendedMs(ticket, details) ?? 0) })
}

/** Null until it entered: a planned ticket counts for nothing. */
export const ticketContribution = (of: HistoricTicket): Contribution | null => {
  const { ticket, details } = of
  if (ticket.enteredAt === null) return null
  const quoteError = firstCallErrorMs(ticket, details)
  return {
    key: { day: ticket.day, service: ticket.service, counter: ticket.counter ?? '', utc_hour: utcHour(ticket.enteredAt) },
    counts: {
      arrived: 1,
      called: one(waitingMs(ticket) !== null),
      in_time: one(inTime(of)),
      served: one(ticket.state === 'served'),
      no_show: one(ticket.state === 'no-show'),
      cancelled: one(ticket.state === 'cancelled'),
      expired: one(ticket.state === 'expired'),
      transferred: one(ticket.state === 'transferred'),
      files: ticket.state === 'served' ? (details.files ?? 1) : 0,
      quoted: one(details.quoted !== null),
      within_quote: one(quoteError === 0),
    },
    measures: { waiting: waitingMs(ticket), service: serviceMs(ticket), quote_error: quoteError },
  }
}

export const visitContribution = (visit: LiveVisit): Contribution => ({
  key: { day: visit.day, utc_hour: utcHour(visit.arrivedAt) },
  counts: { arrived: 1, departed: one(visit.departedAt !== null) },
  measures: { sojourn: sojournMs(visit) },
})
