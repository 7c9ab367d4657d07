import { randomDay, smallCatalogue } from '@antrean/test-kit'
import fc from 'fast-check'
import t from 'tap'
import { verifyChain } from '../src/chain-verification.ts'
import { dayReport } from '../src/report/day-report.ts'
import { checkReports } from '../src/tests/check-reports.ts'
import { freshHistory } from '../src/tests/fresh-history.ts'
import { livedBuilding } from '../src/tests/lived-building.ts'
import { lifeOf, steps } from '../src/tests/random-life.ts'

const start = Date.parse('2026-11-23T01:00:00Z')

t.test('the reports of any life equal counting its tickets one by one, as if nothing had been done that was undone', async (t) => {
  const history = await freshHistory(t)
  const seen = { served: 0, undone: 0, removed: 0, suspended: 0, files: 0, returned: 0, within: 0, outside: 0 }
  await fc.assert(
    fc.asyncProperty(randomDay({ minLength: 80, maxLength: 200 }), fc.integer({ min: 1, max: 60 }), async (acts, batch) => {
      const { building, entries } = await livedBuilding(t, history, acts)
      await history.project(building, entries, batch)
      const { tickets } = await checkReports(t, history, building, entries)
      const report = await dayReport(history.db, building, '2026-11-02')
      seen.served += tickets.filter(({ state }) => state === 'served').length
      seen.files += tickets.filter(({ served }) => (served?.files ?? 1) > 1).length
      seen.suspended += tickets.filter(({ suspendedMs }) => suspendedMs > 0).length
      const { within = 0, called = 0 } = report?.total.quotes ?? {}
      seen.within += within
      seen.outside += called - within
      seen.returned += tickets.filter(({ returnCount, state }) => returnCount > 0 && state !== 'no-show').length
      for (const { event } of entries) {
        if (event.type !== 'ticket.undone') continue
        seen.undone += 1
        seen.removed += event.removed.length
      }
      t.match(await verifyChain(history.db, building), { intact: true, events: entries.length })
    }),
    { numRuns: 25, seed: 20261123 },
  )
  t.comment(JSON.stringify(seen))
  for (const [what, count] of Object.entries(seen)) t.ok(count > 0, `${count} ${what}`)
})

t.test('so do those of a life with appointments', async (t) => {
  const history = await freshHistory(t)
  let lives = 0
  await fc.assert(
    fc.asyncProperty(steps(160), fc.integer({ min: 1, max: 60 }), async (list, batch) => {
      lives += 1
      const building = `b-${lives}`
      const { epoch } = await history.begin(building)
      const { entries } = lifeOf(building, epoch, start, list)
      await history.project(building, entries, batch)
      const catalogue = JSON.stringify(smallCatalogue(building))
      await history.owner.query('insert into reporting.catalogue values ($1, 1, $2)', [building, catalogue])
      await checkReports(t, history, building, entries)
    }),
    { numRuns: 15, seed: 20261123 },
  )
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
