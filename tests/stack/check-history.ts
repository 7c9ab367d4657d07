import { isDeepStrictEqual } from 'node:util'
import type { BuildingState, LiveTicket } from '@antrean/contracts'
import { byCallingOrder } from '@antrean/domain'
import { buildingKey, readSnapshot } from '@antrean/event-stream'
import type { Test } from 'tap'
import { folded, historyOf, type Inspection, projected, streamOf, verifyChain } from './history.ts'
import { type RollupRow, recomputed } from './rollups.ts'
import type { Stack } from './stack.ts'

const ticketColumns = `
  id::text, visit::text, number, service, state, day::text, priority, score, entry::int, counter,
  round(extract(epoch from entered_at) * 1000)::float8 as "enteredAt", round(extract(epoch from since) * 1000)::float8 as since,
  waited_ms as "waitedMs", waiting_ms as "waitingMs", round(extract(epoch from called_at) * 1000)::float8 as "calledAt",
  call_count as "callCount", recall_count as "recallCount", round(extract(epoch from serving_at) * 1000)::float8 as "servingAt",
  round(extract(epoch from ended_at) * 1000)::float8 as "endedAt", promised_ms as "promisedMs",
  return_count as "returnCount", served_ms as "servedMs", outcome, for_counter as "forCounter",
  round(extract(epoch from counts_from) * 1000)::float8 as "countsFrom"`

const rollupColumns = `
  day::text, service, counter, utc_hour, arrived, called, in_time, served, no_show, cancelled, expired,
  waiting_sum_ms::float8, waiting_max_ms, waiting_histogram, service_sum_ms::float8, service_max_ms, service_histogram,
  quoted, within_quote, quote_error_sum_ms::float8, quote_error_max_ms, quote_error_histogram`

const byId = (tickets: Iterable<LiveTicket>): LiveTicket[] => [...tickets].sort((a, b) => (a.id < b.id ? -1 : 1))
const inOrder = (rows: RollupRow[]): RollupRow[] =>
  rows.toSorted((a, b) => [a.day, a.service, a.counter, a.utc_hour].join().localeCompare([b.day, b.service, b.counter, b.utc_hour].join()))

/** Compares long lists; of a failure it shows the first difference alone. */
const sameList = <T>(t: Test, found: T[], wanted: T[], what: string): void => {
  const at = Array.from({ length: Math.max(found.length, wanted.length) }, (_, i) => i).find((i) => !isDeepStrictEqual(found[i], wanted[i]))
  if (at === undefined) t.pass(`${what}: ${found.length}`)
  else t.strictSame(found[at], wanted[at], `${what}: differs at ${at} of ${wanted.length}`)
}

/** Every event stands in history once, in order, and everything that is made from events is as if made from these. */
export const checkHistory = async (t: Test, stack: Stack, look: Inspection): Promise<BuildingState> => {
  const { building } = stack
  await projected(look, building)
  const [stream, history] = await Promise.all([streamOf(look, building), historyOf(look, building)])
  sameList(t, history, stream, 'history has the events of the stream')
  const gaps = history.filter(({ cursor }, i) => Number(cursor.split('-')[1]) !== i + 1)
  t.strictSame(gaps, [], 'the seqs have no gap')
  t.ok(
    history.every(({ event }, i) => event.at >= (history[i - 1]?.event.at ?? 0)),
    'instants never go back',
  )
  await t.resolves(verifyChain(stack, building), 'the hash chain verifies')

  const state = folded(history)
  const tickets = await look.sql<LiveTicket & Record<string, unknown>>(
    `select ${ticketColumns} from reporting.ticket where building = $1`,
    [building],
  )
  sameList(t, byId(tickets), byId(state.tickets.values()), 'ticket rows are what folding the events gives')
  const rollups = await look.sql<RollupRow & Record<string, unknown>>(
    `select ${rollupColumns} from reporting.ticket_rollup where building = $1 and arrived > 0`,
    [building],
  )
  sameList(t, inOrder(rollups), inOrder(recomputed(state, history)), 'rollups are what counting every ticket anew gives')

  const live = (await readSnapshot(look.redis, building)).state
  const open = [...state.tickets.values()].filter(({ visit }) => state.visits.get(visit)?.departedAt === null)
  sameList(t, byId(live.tickets.values()), byId(open), 'the live keys are what folding the events gives')
  await checkWaiting(t, look, building, state)
  return state
}

/** Whoever waits stands in the list from which counters call, at the right place, and nobody else does. */
const checkWaiting = async (t: Test, { redis }: Inspection, building: string, state: BuildingState): Promise<void> => {
  const lists = Map.groupBy(state.tickets.values(), ({ service }) => service)
  const [found, wanted]: [string[], string[]] = [[], []]
  for (const [service, tickets] of lists) {
    const waiting = tickets.filter(({ state }) => state === 'waiting').sort(byCallingOrder)
    wanted.push(...waiting.map(({ id, entry, score }) => `${service} ${String(entry).padStart(12, '0')}:${id} ${score}`))
    const listed = await redis.zrange(buildingKey(building, `waiting:${service}`), '0', '-1', 'WITHSCORES')
    for (let i = 0; i < listed.length; i += 2) found.push(`${service} ${listed[i]} ${listed[i + 1]}`)
  }
  sameList(t, found, wanted, 'the waiting lists hold who waits, in calling order')
}
