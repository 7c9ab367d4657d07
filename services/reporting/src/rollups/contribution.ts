import type { LiveTicket, LiveVisit } from '@antrean/contracts'
import { calledInTime, serviceMs, sojournMs, waitingMs } from '@antrean/domain'

/** What one row counts for, and in which rollup row. */
export interface Contribution {
  key: Record<string, string | number>
  counts: Record<string, number>
  /** Milliseconds; null where it was not measured. */
  measures: Record<string, number | null>
}

const utcHour = (at: number): number => new Date(at).getUTCHours()
const one = (holds: boolean | null): number => (holds ? 1 : 0)

/** Null until it entered: a planned ticket counts for nothing. */
export const ticketContribution = (ticket: LiveTicket): Contribution | null =>
  ticket.enteredAt === null
    ? null
    : {
        key: { day: ticket.day, service: ticket.service, counter: ticket.counter ?? '', utc_hour: utcHour(ticket.enteredAt) },
        counts: {
          arrived: 1,
          called: one(waitingMs(ticket) !== null),
          in_time: one(calledInTime(ticket)),
          served: one(ticket.state === 'served'),
          no_show: one(ticket.state === 'no-show'),
          cancelled: one(ticket.state === 'cancelled'),
          expired: one(ticket.state === 'expired'),
        },
        measures: { waiting: waitingMs(ticket), service: serviceMs(ticket) },
      }

export const visitContribution = (visit: LiveVisit): Contribution => ({
  key: { day: visit.day, utc_hour: utcHour(visit.arrivedAt) },
  counts: { arrived: 1, departed: one(visit.departedAt !== null) },
  measures: { sojourn: sojournMs(visit) },
})
