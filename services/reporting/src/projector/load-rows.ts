import type { BuildingId, BuildingState, Entry, TicketId } from '@antrean/contracts'
import { emptyState, namedAppointments, namedIds } from '@antrean/domain'
import { sql } from 'kysely'
import type { Tx } from '../database/tables.ts'
import { loadBuilding } from './building-row.ts'
import { type CounterSession, countersOf } from './counter-sessions.ts'
import { appointmentOf, detailsOf, ticketOf, visitOf } from './rows.ts'
import type { TicketDetails } from './ticket-details.ts'

const ids = (of: readonly string[][]): string[] => [...new Set(of.flat())]

/** One parameter, however long the list is; `in` would take one each. */
const oneOf = (column: string, values: string[]) => sql<boolean>`${sql.ref(column)} = any(${values})`

export interface LoadedState {
  state: BuildingState
  details: Map<TicketId, TicketDetails>
}

/** The part of a building that the entries touch: whole visits, so that a departure finds the ends of all its tickets. */
export const loadState = async (tx: Tx, building: BuildingId, entries: readonly Entry[]): Promise<LoadedState> => {
  const state = emptyState()
  const details = new Map<TicketId, TicketDetails>()
  const named = entries.map(({ event }) => namedIds(event))
  await loadBuilding(tx, building, state)
  const visits = await tx
    .selectFrom('reporting.visit')
    .selectAll()
    .where('building', '=', building)
    .where(oneOf('id', ids(named.map((of) => of.visits))))
    .execute()
  for (const row of visits) state.visits.set(row.id, visitOf(row))
  const tickets = await tx
    .selectFrom('reporting.ticket')
    .selectAll()
    .where('building', '=', building)
    .where(oneOf('id', ids([...named.map((of) => of.tickets), ...visits.map((visit) => visit.tickets)])))
    .execute()
  for (const row of tickets) {
    state.tickets.set(row.id, ticketOf(row))
    details.set(row.id, detailsOf(row))
  }
  const appointments = ids(entries.map(({ event }) => namedAppointments(event)))
  if (appointments.length === 0) return { state, details }
  const booked = tx.selectFrom('reporting.appointment').selectAll().where('building', '=', building).where(oneOf('id', appointments))
  for (const row of await booked.execute()) state.appointments.set(row.id, appointmentOf(row))
  return { state, details }
}

/** The open sessions of the counters that the entries open, pause or close. */
export const loadOpenSessions = async (tx: Tx, building: BuildingId, entries: readonly Entry[]): Promise<CounterSession[]> => {
  const counters = ids(entries.map(({ event }) => countersOf(event)))
  if (counters.length === 0) return []
  const rows = await tx
    .selectFrom('reporting.counter_session')
    .selectAll()
    .where('building', '=', building)
    .where(oneOf('counter', counters))
    .where('closed_at', 'is', null)
    .execute()
  return rows.map((row) => ({
    ...row,
    opened_at: row.opened_at.toISOString(),
    closed_at: null,
    paused_since: row.paused_since?.toISOString() ?? null,
  }))
}

/** Tickets that are no more, as if they had never been. */
export const deleteTickets = async (tx: Tx, building: BuildingId, removed: TicketId[]): Promise<void> => {
  if (removed.length === 0) return
  await tx.deleteFrom('reporting.ticket').where('building', '=', building).where(oneOf('id', removed)).execute()
}
