import type { BuildingId, BuildingState, LiveTicket } from '@antrean/contracts'
import { fold } from '@antrean/domain'
import type { ReadEntry } from '@antrean/event-stream'
import type { Tx } from '../database/tables.ts'
import { writeRows } from '../database/write-rows.ts'
import { ticketContribution, visitContribution } from '../rollups/contribution.ts'
import { differencesOf } from '../rollups/difference.ts'
import { moveRollups } from '../rollups/move-rollups.ts'
import { buildingRow } from './building-row.ts'
import { keepChosenCalls } from './chosen-calls.ts'
import { deleteTickets, loadState } from './load-rows.ts'
import { keepMarks } from './marks.ts'
import { appointmentRow, type HistoricTicket, ticketRow, visitRow } from './rows.ts'
import { foldSuspensions, loadSuspensions, type Suspension, suspensionRow } from './suspensions.ts'
import { foldDetails, namedTickets, noDetails, type TicketDetails } from './ticket-details.ts'

/** Since when the suspensions have to be known: the longest wait that the entries may end. */
const waitedSince = ({ tickets }: BuildingState, entries: readonly ReadEntry[]): number =>
  [...tickets.values()]
    .filter(({ state }) => state === 'waiting')
    .reduce((earliest, { since }) => Math.min(earliest, since), entries[0]?.event.at ?? 0)

/** Folds the entries over the rows that they touch; the rollups move by what changed. */
export const projectVisits = async (tx: Tx, building: BuildingId, entries: readonly ReadEntry[]): Promise<void> => {
  const { state, details } = await loadState(tx, building, entries)
  const suspensions = await loadSuspensions(tx, building, waitedSince(state, entries))
  const before = {
    tickets: historic(state, details),
    visits: new Map(state.visits),
    appointments: new Map(state.appointments),
    suspensions: new Set(suspensions),
  }
  for (const entry of entries) foldEntry(state, details, suspensions, entry)

  await writeRows(tx, { table: 'reporting.building', key: ['building'] }, [buildingRow(building, state)])
  const tickets = changed(before.tickets, historic(state, details), (a, b) => a?.ticket === b.ticket)
  const visits = changed(before.visits, state.visits)
  await writeTickets(tx, building, tickets)
  await writeRows(tx, { table: 'reporting.visit', key: ['building', 'id'] }, rowsOf(building, visits, visitRow))
  const appointments = changed(before.appointments, state.appointments)
  await writeRows(tx, { table: 'reporting.appointment', key: ['building', 'id'] }, rowsOf(building, appointments, appointmentRow))
  const suspended = suspensions.filter((suspension) => !before.suspensions.has(suspension))
  await writeRows(
    tx,
    { table: 'reporting.suspension', key: ['building', 'service', 'began_seq'] },
    suspended.map((suspension) => suspensionRow(building, suspension)),
  )
  await keepChosenCalls(tx, building, state, entries)
  await keepMarks(tx, building, state, entries)
  await moveRollups(tx, 'ticket', building, differencesOf(contributions(tickets, ticketContribution)))
  await moveRollups(tx, 'visit', building, differencesOf(contributions(visits, visitContribution)))
}

const foldEntry = (state: BuildingState, details: Map<string, TicketDetails>, suspensions: Suspension[], entry: ReadEntry): void => {
  const named = namedTickets(state.tickets, entry.event)
  fold(state, entry)
  foldSuspensions(suspensions, entry)
  foldDetails(details, entry.event, named, state.tickets, suspensions)
}

const historic = ({ tickets }: BuildingState, details: ReadonlyMap<string, TicketDetails>): Map<string, HistoricTicket> =>
  new Map([...tickets.values()].map((ticket: LiveTicket) => [ticket.id, { ticket, details: details.get(ticket.id) ?? noDetails }]))

const writeTickets = async (tx: Tx, building: BuildingId, tickets: readonly Change<HistoricTicket>[]): Promise<void> => {
  const removed = tickets.flatMap(({ before, after }) => (before && !after ? [before.ticket.id] : []))
  await deleteTickets(tx, building, removed)
  await writeRows(tx, { table: 'reporting.ticket', key: ['building', 'id'] }, rowsOf(building, tickets, ticketRow))
}

/** What is not there any more was removed; what was not there before is new. */
interface Change<T> {
  before: T | undefined
  after: T | undefined
}

/** The fold replaces what it changes, so what is not the same object has changed. */
const changed = <T>(
  before: ReadonlyMap<string, T>,
  after: ReadonlyMap<string, T>,
  same = (a: T | undefined, b: T): boolean => a === b,
): Change<T>[] => [
  ...[...after].filter(([id, one]) => !same(before.get(id), one)).map(([id, one]) => ({ before: before.get(id), after: one })),
  ...[...before].filter(([id]) => !after.has(id)).map(([, one]) => ({ before: one, after: undefined })),
]

const rowsOf = <T, R>(building: BuildingId, changes: readonly Change<T>[], row: (building: BuildingId, of: T) => R): R[] =>
  changes.flatMap(({ after }) => (after === undefined ? [] : [row(building, after)]))

const contributions = <T, C>(changes: readonly Change<T>[], of: (one: T) => C) =>
  changes.map(({ before, after }) => ({
    before: before === undefined ? null : of(before),
    after: after === undefined ? null : of(after),
  }))
