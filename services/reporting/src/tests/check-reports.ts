import type { Distribution, Entry, Figures, Outcomes, Quotes } from '@antrean/contracts'
import { relativeError, serviceMs, sojournMs } from '@antrean/domain'
import type { Test } from 'tap'
import { dayReport } from '../report/day-report.ts'
import type { FreshHistory } from './fresh-history.ts'
import { type Recounted, type RecountedTicket, recount } from './recounted.ts'

const checkDistribution = (t: Test, found: Distribution, durations: (number | null)[], of: string): void => {
  const values = durations.filter((ms) => ms !== null).sort((a, b) => a - b)
  t.equal(found.count, values.length, `${of}: count`)
  t.equal(found.max, values.at(-1) ?? null, `${of}: max`)
  const mean = values.length === 0 ? null : values.reduce((sum, ms) => sum + ms, 0) / values.length
  t.equal(found.mean, mean, `${of}: mean`)
  for (const [share, estimate] of [
    [0.5, found.median],
    [0.9, found.p90],
    [0.95, found.p95],
  ] as const) {
    const exact = values[Math.max(1, Math.ceil(share * values.length)) - 1] ?? null
    const close =
      estimate === null || exact === null ? estimate === exact : Math.abs(estimate - exact) <= exact * relativeError * (1 + 1e-9)
    t.ok(close, `${of}: ${share} is ${estimate}, exactly ${exact}`)
  }
}

/** The figures counted one by one from where every ticket stands. */
const checkFigures = (t: Test, found: Figures, tickets: RecountedTicket[], of: string): void => {
  const entered = tickets.filter((ticket) => ticket.enteredAt !== null)
  const ended = (state: string) => entered.filter((ticket) => ticket.state === state).length
  const called = entered.filter((ticket) => ticket.waitingMs !== null)
  const met = called.filter((ticket) => (ticket.waitingMs ?? 0) - ticket.suspendedMs <= ticket.promisedMs)
  const files = entered.reduce((sum, { served }) => sum + (served ? (served.files ?? 1) : 0), 0)
  const service = entered.reduce((sum, ticket) => sum + (serviceMs(ticket) ?? 0), 0)
  t.match(
    found,
    {
      ...{ arrived: entered.length, called: called.length, served: ended('served'), noShow: ended('no-show') },
      ...{ cancelled: ended('cancelled'), expired: ended('expired'), transferred: ended('transferred'), files },
      serviceMsPerFile: files === 0 ? null : service / files,
      serviceLevel: { met: met.length, called: called.length },
      backlog: tickets.filter((ticket) => ticket.endedAt === null).length,
    },
    of,
  )
  checkDistribution(
    t,
    found.waitingMs,
    entered.map((ticket) => ticket.waitingMs),
    `${of} waiting`,
  )
  checkDistribution(t, found.serviceMs, entered.map(serviceMs), `${of} service`)
  checkQuotes(t, found.quotes, entered, of)
}

/** How far the first call was from the range, minute by minute of plain counting. */
const quoteErrorOf = ({ quoted, firstCalledAt, enteredAt, countsFrom }: RecountedTicket): number | null => {
  if (!quoted || firstCalledAt === null) return null
  const slot = countsFrom !== null && countsFrom <= firstCalledAt ? countsFrom : 0
  const waited = firstCalledAt - Math.max(enteredAt ?? 0, slot)
  if (waited < quoted.fromMinutes * 60_000) return quoted.fromMinutes * 60_000 - waited
  return waited > quoted.toMinutes * 60_000 ? waited - quoted.toMinutes * 60_000 : 0
}

const checkQuotes = (t: Test, found: Quotes, entered: RecountedTicket[], of: string): void => {
  const quoted = entered.filter((ticket) => ticket.quoted !== null).length
  const errors = entered.map(quoteErrorOf)
  const [called, within] = [errors.filter((ms) => ms !== null), errors.filter((ms) => ms === 0)]
  t.match(found, { quoted, unquoted: entered.length - quoted, called: called.length, within: within.length }, `${of} quotes`)
  checkDistribution(t, found.errorMs, errors, `${of} quote errors`)
}

const outcomesOf = (tickets: readonly RecountedTicket[]): Outcomes => {
  const outcomes: Outcomes = {}
  for (const { served } of tickets) if (served?.outcome) outcomes[served.outcome] = (outcomes[served.outcome] ?? 0) + 1
  return outcomes
}

/** Every report of a building equals counting its life anew. Returns what was counted. */
export const checkReports = async (t: Test, { db }: FreshHistory, building: string, entries: readonly Entry[]): Promise<Recounted> => {
  const counted = recount(entries)
  for (const day of new Set(counted.visits.map((visit) => visit.day))) {
    const report = await dayReport(db, building, day)
    if (!report) throw new Error('no report')
    const tickets = counted.tickets.filter((ticket) => ticket.day === day)
    checkFigures(t, report.total, tickets, `${building} ${day}`)
    const agencyOf = new Map(report.services.map(({ service, agency }) => [service, agency]))
    for (const { service, outcomes, ...found } of report.services) {
      const its = tickets.filter((one) => one.service === service)
      checkFigures(t, found, its, service)
      t.same(outcomes, outcomesOf(its), `${service} outcomes`)
    }
    for (const { agency, ...found } of report.agencies) {
      const its = tickets.filter((one) => agencyOf.get(one.service) === agency)
      checkFigures(t, found, its, agency)
    }
    const visits = counted.visits.filter((visit) => visit.day === day)
    checkDistribution(t, report.visits.sojournMs, visits.map(sojournMs), 'sojourn')
    t.equal(report.visits.departed, visits.filter((visit) => visit.departedAt !== null).length)
  }
  return counted
}
