import type { LiveTicket } from '@antrean/contracts'
import t from 'tap'
import { noDetails } from '../projector/ticket-details.ts'
import { freshHistory } from '../tests/fresh-history.ts'
import { lifeOf, named, type Step } from '../tests/random-life.ts'
import { ticketContribution } from './contribution.ts'
import { differencesOf } from './difference.ts'
import { moveRollups } from './move-rollups.ts'

const contributionOf = (ticket: LiveTicket) => ticketContribution({ ticket, details: noDetails })
const start = Date.parse('2026-11-23T01:00:00Z')

t.test('a maximum that is taken back gives way to the next longest', async (t) => {
  const { db, owner, begin, project } = await freshHistory(t)
  const { epoch } = await begin('padang')
  const arrival = { ...(named('arrive')[0] as Step), pick: 33 }
  const calls = named('call', 'serve', 'finish', 'call')
  const { entries, state } = lifeOf('padang', epoch, start, [...named('open'), arrival, arrival, ...calls])
  await project('padang', entries)
  const called = [...state.tickets.values()].filter((ticket) => ticket.waitingMs !== null)
  const longest = called.toSorted((a, b) => (b.waitingMs ?? 0) - (a.waitingMs ?? 0))[0]
  if (!longest) throw new Error('nobody was called')
  const key = contributionOf(longest)?.key
  const next = Math.max(
    ...called.filter((one) => one !== longest && contributionOf(one)?.key.service === key?.service).map((one) => one.waitingMs ?? 0),
  )

  const shorter = { ...longest, waitingMs: 1_000 }
  await db.transaction().execute(async (tx) => {
    await tx.updateTable('reporting.ticket').set({ waiting_ms: 1_000 }).where('id', '=', longest.id).execute()
    const change = { before: contributionOf(longest), after: contributionOf(shorter) }
    await moveRollups(tx, 'ticket', 'padang', differencesOf([change]))
  })
  const rollup = await owner.query('select waiting_max_ms from reporting.ticket_rollup where service = $1 and counter = $2', [
    key?.service,
    key?.counter,
  ])
  t.same(rollup.rows, [{ waiting_max_ms: Math.max(next, 1_000) }])
  t.ok(next > 1_000 && next < (longest.waitingMs ?? 0), 'there was a next longest')
})
