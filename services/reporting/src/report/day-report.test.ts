import type { BuildingState, Distribution, Figures, LiveTicket } from '@antrean/contracts'
import { relativeError, serviceMs, sojournMs } from '@antrean/domain'
import { smallCatalogue } from '@antrean/test-kit'
import fc from 'fast-check'
import t, { type Test } from 'tap'
import { verifyChain } from '../chain-verification.ts'
import { freshHistory } from '../tests/fresh-history.ts'
import { lifeOf, steps } from '../tests/random-life.ts'
import { dayReport } from './day-report.ts'

const start = Date.parse('2026-11-23T01:00:00Z')

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
const checkFigures = (t: Test, found: Figures, tickets: LiveTicket[], of: string): void => {
  const entered = tickets.filter((ticket) => ticket.enteredAt !== null)
  const ended = (state: string) => entered.filter((ticket) => ticket.state === state).length
  const called = entered.filter((ticket) => ticket.waitingMs !== null)
  t.match(
    found,
    {
      ...{ arrived: entered.length, called: called.length, served: ended('served'), noShow: ended('no-show') },
      ...{ cancelled: ended('cancelled'), expired: ended('expired') },
      serviceLevel: { met: called.filter((ticket) => (ticket.waitingMs ?? 0) <= ticket.promisedMs).length, called: called.length },
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
}

const daysOf = (state: BuildingState) => new Set([...state.visits.values()].map((visit) => visit.day))

t.test('the reports of any life equal counting its tickets one by one', async (t) => {
  const history = await freshHistory(t)
  let [lives, served] = [0, 0]
  await fc.assert(
    fc.asyncProperty(steps(160), fc.integer({ min: 1, max: 60 }), async (list, batch) => {
      lives += 1
      const building = `b-${lives}`
      const { epoch } = await history.begin(building)
      const { entries, state } = lifeOf(building, epoch, start, list)
      await history.project(building, entries, batch)
      const catalogue = JSON.stringify(smallCatalogue(building))
      await history.owner.query('insert into reporting.catalogue values ($1, 1, $2)', [building, catalogue])
      const tickets = [...state.tickets.values()]
      served += tickets.filter((ticket) => ticket.state === 'served').length
      for (const day of daysOf(state)) {
        const report = await dayReport(history.db, building, day)
        if (!report) throw new Error('no report')
        const ofDay = tickets.filter((ticket) => ticket.day === day)
        checkFigures(t, report.total, ofDay, `${building} ${day}`)
        for (const { service, ...found } of report.services)
          checkFigures(
            t,
            found,
            ofDay.filter((one) => one.service === service),
            service,
          )
        const agencyOf = new Map(report.services.map(({ service, agency }) => [service, agency]))
        for (const { agency, ...found } of report.agencies)
          checkFigures(
            t,
            found,
            ofDay.filter((one) => agencyOf.get(one.service) === agency),
            agency,
          )
        const visits = [...state.visits.values()].filter((visit) => visit.day === day)
        checkDistribution(t, report.visits.sojournMs, visits.map(sojournMs), 'sojourn')
        t.equal(report.visits.departed, visits.filter((visit) => visit.departedAt !== null).length)
      }
      t.match(await verifyChain(history.db, building), { intact: true, events: entries.length })
    }),
    { numRuns: 25, seed: 20261123 },
  )
  t.ok(served > 100, `${served} tickets were served in ${lives} lives`)
})

t.test('a day on which nothing happened is reported with zeros and nulls', async (t) => {
  const { db, begin, owner, project } = await freshHistory(t)
  const { epoch } = await begin('padang')
  await project('padang', lifeOf('padang', epoch, start, []).entries)
  t.equal(await dayReport(db, 'padang', '2026-11-23'), null, 'a building is known with its catalogue')
  await owner.query('insert into reporting.catalogue values ($1, 1, $2)', ['padang', JSON.stringify(smallCatalogue('padang'))])
  const none = { count: 0, mean: null, median: null, p90: null, p95: null, max: null }
  t.match(await dayReport(db, 'padang', '2026-11-23'), {
    cursor: `${epoch}-1`,
    visits: { arrived: 0, departed: 0, sojournMs: none },
    total: { arrived: 0, backlog: 0, waitingMs: none, serviceMs: none, serviceLevel: { met: 0, called: 0 } },
    agencies: [{ agency: 'disdukcapil' }, { agency: 'polresta' }, { agency: 'bank', arrived: 0 }],
  })
  t.equal(await dayReport(db, 'elsewhere', '2026-11-23'), null)
})
