import type { BuildingId, LiveAppointment, LiveTicket, LiveVisit } from '@antrean/contracts'
import { serviceMs, sojournMs, waitingMs, walkingMs } from '@antrean/domain'
import type { AppointmentTable, VisitTable } from '../database/tables.ts'
import type { TicketTable } from '../database/ticket-tables.ts'
import type { Written } from '../database/write-rows.ts'
import { firstCallErrorMs, type TicketDetails, waitingSuspendedMs } from './ticket-details.ts'

const instant = (at: number): string => new Date(at).toISOString()
const instantOrNull = (at: number | null): string | null => (at === null ? null : instant(at))
const msOrNull = (at: Date | null): number | null => at?.getTime() ?? null

/** A ticket with what history keeps beside it. */
export interface HistoricTicket {
  ticket: LiveTicket
  details: TicketDetails
}

export const ticketRow = (building: BuildingId, { ticket, details }: HistoricTicket): Written<TicketTable> => ({
  building,
  id: ticket.id,
  visit: ticket.visit,
  number: ticket.number,
  service: ticket.service,
  state: ticket.state,
  day: ticket.day,
  priority: ticket.priority,
  score: ticket.score,
  entry: ticket.entry,
  entered_at: instantOrNull(ticket.enteredAt),
  since: instant(ticket.since),
  waited_ms: ticket.waitedMs,
  waiting_ms: waitingMs(ticket),
  called_at: instantOrNull(ticket.calledAt),
  call_count: ticket.callCount,
  recall_count: ticket.recallCount,
  return_count: ticket.returnCount,
  served_ms: ticket.servedMs,
  for_counter: ticket.forCounter,
  serving_at: instantOrNull(ticket.servingAt),
  ended_at: instantOrNull(ticket.endedAt),
  counter: ticket.counter,
  promised_ms: ticket.promisedMs,
  walking_ms: walkingMs(ticket),
  service_ms: serviceMs(ticket),
  counts_from: instantOrNull(ticket.countsFrom),
  outcome: details.outcome,
  files: details.files,
  delivered: details.delivered,
  suspended_waits: details.suspendedWaits.length === 0 ? null : details.suspendedWaits,
  waiting_suspended_ms: waitingSuspendedMs(ticket, details),
  quoted_from_minutes: details.quoted?.fromMinutes ?? null,
  quoted_to_minutes: details.quoted?.toMinutes ?? null,
  first_called_at: instantOrNull(details.firstCalledAt),
  quote_error_ms: firstCallErrorMs(ticket, details),
})

const quotedIn = ({ quoted_from_minutes: fromMinutes, quoted_to_minutes: toMinutes }: TicketTable): TicketDetails['quoted'] =>
  fromMinutes === null || toMinutes === null ? null : { fromMinutes, toMinutes }

export const detailsOf = (row: TicketTable): TicketDetails => ({
  outcome: row.outcome,
  files: row.files,
  delivered: row.delivered,
  suspendedWaits: row.suspended_waits ?? [],
  quoted: quotedIn(row),
  firstCalledAt: msOrNull(row.first_called_at),
})

export const ticketOf = (row: TicketTable): LiveTicket => ({
  id: row.id,
  visit: row.visit,
  number: row.number,
  service: row.service,
  state: row.state as LiveTicket['state'],
  day: row.day,
  priority: row.priority,
  score: row.score,
  entry: row.entry,
  enteredAt: msOrNull(row.entered_at),
  since: row.since.getTime(),
  waitedMs: row.waited_ms,
  waitingMs: row.waiting_ms,
  calledAt: msOrNull(row.called_at),
  callCount: row.call_count,
  recallCount: row.recall_count,
  returnCount: row.return_count,
  servedMs: row.served_ms,
  forCounter: row.for_counter,
  servingAt: msOrNull(row.serving_at),
  endedAt: msOrNull(row.ended_at),
  counter: row.counter,
  promisedMs: row.promised_ms,
  countsFrom: msOrNull(row.counts_from),
  outcome: row.outcome,
})

export const visitRow = (building: BuildingId, visit: LiveVisit): Written<VisitTable> => ({
  building,
  id: visit.id,
  number: visit.number,
  day: visit.day,
  token_hash: visit.tokenHash,
  channel: visit.channel,
  priority: visit.priority,
  arrived_at: instant(visit.arrivedAt),
  departed_at: instantOrNull(visit.departedAt),
  sojourn_ms: sojournMs(visit),
  tickets: visit.tickets,
})

export const visitOf = (row: VisitTable): LiveVisit => ({
  id: row.id,
  number: row.number,
  day: row.day,
  tokenHash: row.token_hash,
  channel: row.channel as LiveVisit['channel'],
  priority: row.priority,
  arrivedAt: row.arrived_at.getTime(),
  departedAt: msOrNull(row.departed_at),
  tickets: row.tickets,
})

export const appointmentRow = (building: BuildingId, appointment: LiveAppointment): Written<AppointmentTable> => ({
  building,
  id: appointment.id,
  service: appointment.service,
  slot: instant(appointment.slot),
  day: appointment.day,
  state: appointment.state,
  booked_at: instant(appointment.bookedAt),
  ended_at: instantOrNull(appointment.endedAt),
  visit: appointment.visit,
})

export const appointmentOf = (row: AppointmentTable): LiveAppointment => ({
  id: row.id,
  service: row.service,
  slot: row.slot.getTime(),
  day: row.day,
  state: row.state as LiveAppointment['state'],
  bookedAt: row.booked_at.getTime(),
  endedAt: msOrNull(row.ended_at),
  visit: row.visit,
})
