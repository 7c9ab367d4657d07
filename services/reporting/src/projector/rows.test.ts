import type { EventOf } from '@antrean/contracts'
import { randomDay } from '@antrean/test-kit'
import fc from 'fast-check'
import t from 'tap'
import type { TicketTable } from '../database/ticket-tables.ts'
import { freshHistory } from '../tests/fresh-history.ts'
import { livedBuilding } from '../tests/lived-building.ts'
import { lifeOf, named, steps } from '../tests/random-life.ts'
import { recount } from '../tests/recounted.ts'
import { buildingOf } from './building-row.ts'
import { appointmentOf, detailsOf, ticketOf, visitOf } from './rows.ts'

const start = Date.parse('2026-11-23T01:00:00Z')

t.test('rows are what folding the whole life gives, in whatever batches it came', async (t) => {
  const { db, begin, project } = await freshHistory(t)
  let lives = 0
  await fc.assert(
    fc.asyncProperty(steps(120), fc.integer({ min: 1, max: 40 }), async (list, batch) => {
      lives += 1
      const building = `b-${lives}`
      const { epoch } = await begin(building)
      const { entries, state } = lifeOf(building, epoch, start, list)
      await project(building, entries, batch)
      const tickets = await db.selectFrom('reporting.ticket').selectAll().where('building', '=', building).execute()
      const visits = await db.selectFrom('reporting.visit').selectAll().where('building', '=', building).execute()
      t.same(new Map(tickets.map((row) => [row.id, ticketOf(row)])), state.tickets)
      t.same(new Map(visits.map((row) => [row.id, visitOf(row)])), state.visits)
      const appointments = await db.selectFrom('reporting.appointment').selectAll().where('building', '=', building).execute()
      t.same(new Map(appointments.map((row) => [row.id, appointmentOf(row)])), state.appointments)
      const row = await db.selectFrom('reporting.building').selectAll().where('building', '=', building).executeTakeFirstOrThrow()
      const { cursor: _, ...kept } = state
      t.strictSame({ ...kept, ...buildingOf(row) }, kept)
    }),
    { numRuns: 15, seed: 7 },
  )
})

t.test('rows are those of a life without what was undone', async (t) => {
  const history = await freshHistory(t)
  await fc.assert(
    fc.asyncProperty(randomDay({ minLength: 80, maxLength: 160 }), fc.integer({ min: 1, max: 40 }), async (acts, batch) => {
      const { building, entries } = await livedBuilding(t, history, acts)
      await history.project(building, entries, batch)
      const rows = await history.db.selectFrom('reporting.ticket').selectAll().where('building', '=', building).execute()
      const tickets = new Map(
        rows.map((row) => [row.id, { ...ticketOf(row), suspendedMs: row.waiting_suspended_ms ?? 0, ...givenIn(row), ...quotedIn(row) }]),
      )
      const counted = recount(entries).tickets
      t.same(tickets, new Map(counted.map(({ served, ...ticket }) => [ticket.id, { ...ticket, ...given(served) }])))
    }),
    { numRuns: 15, seed: 8 },
  )
})

const quotedIn = (row: TicketTable) => {
  const { quoted, firstCalledAt } = detailsOf(row)
  return { quoted, firstCalledAt }
}

const givenIn = ({ outcome, files, delivered }: TicketTable) => ({ outcome, files, delivered })

const given = (served: EventOf<'ticket.served'> | undefined) => ({
  outcome: served?.outcome ?? null,
  files: served ? (served.files ?? 1) : null,
  delivered: served?.delivered ?? null,
})

t.test('a counter session knows its officer and how long it was paused', async (t) => {
  const { db, begin, project } = await freshHistory(t)
  const { epoch } = await begin('padang')
  const life = lifeOf('padang', epoch, start, named('open', 'pause', 'open', 'pause', 'close', 'open', 'closeDay', 'open'))
  await project('padang', life.entries, 2)
  const sessions = await db.selectFrom('reporting.counter_session').selectAll().orderBy('opened_seq').execute()
  const minute = (n: number) => new Date(start + n * 60_000)
  t.match(sessions, [
    { counter: 'c1', opened_at: minute(1), closed_at: minute(5), paused_ms: 120_000, paused_since: null },
    { counter: 'c1', opened_at: minute(6), closed_at: minute(7), paused_ms: 0 },
    { counter: 'c1', closed_at: null, paused_ms: 0 },
  ])
})
