import assert from 'node:assert/strict'
import type {
  AppointmentId,
  BuildingState,
  CounterId,
  LiveAppointment,
  LiveCounter,
  LiveTicket,
  LiveVisit,
  VisitId,
} from '@antrean/contracts'
import { lineOf } from './order.ts'
import type { Model } from './state.ts'

export interface Rows {
  visits: [VisitId, LiveVisit | null, LiveTicket[]][]
  counters: [CounterId, LiveCounter | null][]
  appointments: [AppointmentId, LiveAppointment | null][]
}

const ticketRows = ({ tickets }: BuildingState, visit: LiveVisit | undefined): LiveTicket[] =>
  (visit?.tickets ?? []).flatMap((id) => tickets.get(id) ?? []).map((ticket) => ({ ...ticket }))

const copyOf = <T extends LiveVisit | LiveCounter | LiveAppointment>(row: T | undefined): T | null => (row ? structuredClone(row) : null)

interface Touched {
  visits: Iterable<VisitId>
  counters: Iterable<CounterId>
  appointments: Iterable<AppointmentId>
}

/** Copies of some rows of a building. */
export const rowsOf = (state: BuildingState, { visits, counters, appointments }: Touched): Rows => ({
  visits: [...visits].sort().map((id) => [id, copyOf(state.visits.get(id)), ticketRows(state, state.visits.get(id))]),
  counters: [...counters].sort().map((id) => [id, copyOf(state.counters.get(id))]),
  appointments: [...appointments].sort().map((id) => [id, copyOf(state.appointments.get(id))]),
})

/** All that is here: what a snapshot holds. */
export const allRows = (state: BuildingState) => {
  const here = [...state.visits.values()].filter(({ departedAt }) => departedAt === null).map(({ id }) => id)
  const booked = [...state.appointments.values()].filter((one) => one.state === 'booked').map(({ id }) => id)
  return {
    ...rowsOf(state, { visits: here, counters: state.counters.keys(), appointments: booked }),
    ...{ cursor: state.cursor, lastAt: state.lastAt, closedDay: state.closedDay, catalogueVersion: state.catalogueVersion },
    sequences: Object.fromEntries([...state.sequences].sort()),
    suspended: Object.fromEntries([...state.suspended].sort()),
  }
}

/** Who stands in each line, as the sorted sets name them. */
export const linesOf = (model: Model, names: readonly string[]): string[][] =>
  names.map((name) => {
    const [kind, id = ''] = name.split(':')
    const line = lineOf(model, kind === 'waiting' ? { service: id, forCounter: null } : { service: '', forCounter: id })
    return line.map((ticket) => `${String(ticket.entry).padStart(12, '0')}:${ticket.id}`)
  })

const atCounter = ({ state }: LiveTicket): boolean => state === 'called' || state === 'serving'

/** A counter has at most one ticket, a visit is at one counter at most, and nothing else of it waits meanwhile. */
export const invariantsHold = ({ visits, counters }: Rows, state: BuildingState): void => {
  for (const [id, counter] of counters) {
    const held = counter?.ticket ? state.tickets.get(counter.ticket) : undefined
    if (counter?.ticket)
      assert.ok(held && atCounter(held) && held.counter === id && counter.officer, 'a counter holds a ticket that is there')
  }
  for (const [, visit, tickets] of visits) {
    const there = tickets.filter(atCounter)
    assert.ok(there.length <= 1, 'a visit is at one counter at most')
    for (const { id, counter } of there) assert.equal(state.counters.get(counter ?? '')?.ticket, id, 'and that one holds it')
    const mustNot = there.length === 1 ? 'waiting' : 'deferred'
    assert.ok(!tickets.some((ticket) => ticket.state === mustNot), `no ticket is ${mustNot} with the visitor at ${there.length} counters`)
    const isHere = tickets.some((ticket) => ticket.endedAt === null || ticket.state === 'no-show')
    if (visit) assert.ok(visit.departedAt !== null || isHere, 'a visit that is here has something open')
    for (const { since, waitedMs, servedMs } of tickets) assert.ok(waitedMs >= 0 && servedMs >= 0 && since <= state.lastAt)
  }
}
