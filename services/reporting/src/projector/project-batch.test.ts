import { randomDay } from '@antrean/test-kit'
import fc from 'fast-check'
import t, { type Test } from 'tap'
import { verifyChain } from '../chain-verification.ts'
import { asRead, freshHistory } from '../tests/fresh-history.ts'
import { livedBuilding } from '../tests/lived-building.ts'
import { lifeOf, named } from '../tests/random-life.ts'
import { CursorMoved, projectBatch, readProjected } from './project-batch.ts'

const start = Date.parse('2026-11-23T01:00:00Z')
const list = named('open', 'arrive', 'arrive', 'call', 'serve', 'finish', 'arrive', 'call', 'noShow', 'pause', 'closeDay')

const begun = async (t: Test, building = 'padang') => {
  const history = await freshHistory(t)
  const { epoch } = await history.begin(building)
  const { entries } = lifeOf(building, epoch, start, list)
  t.ok(entries.length > 10, 'something happens')
  const from = await readProjected(history.db, building)
  if (!from) throw new Error('the building is not known')
  return { ...history, building, epoch, entries, from }
}

t.test('what was projected once is not projected again', async (t) => {
  const { db, building, entries, from, contents } = await begun(t)
  await projectBatch(db, building, from, entries.map(asRead))
  const once = await contents(building)
  await t.rejects(projectBatch(db, building, from, entries.map(asRead)), { message: /no longer/ })
  t.same(await contents(building), once)
  t.equal(once.event?.length, entries.length)
})

t.test('the size of batches leaves no trace', async (t) => {
  const { building, entries, project, contents, owner } = await begun(t)
  await project(building, entries)
  const whole = await contents(building)
  for (const table of Object.keys(whole)) await owner.query(`delete from reporting.${table}`)
  await owner.query(`update reporting.projection set epoch = 0, seq = 0, sha256 = decode(repeat('00', 32), 'hex')`)
  await project(building, entries, 1)
  t.same(await contents(building), whole)
})

t.test('nor does it in a life in which everything happens', async (t) => {
  const history = await freshHistory(t)
  const acts = fc.sample(randomDay({ minLength: 400, maxLength: 400 }), { numRuns: 1, seed: 5 })[0] ?? []
  const { building, entries } = await livedBuilding(t, history, acts)
  const kinds = new Set(entries.map(({ event }) => event.type))
  for (const type of ['ticket.undone', 'ticket.transferred', 'service.resumed', 'ticket.returned'] as const) t.ok(kinds.has(type), type)
  await history.project(building, entries, 400)
  const whole = await history.contents(building)
  for (const batch of [1, 7]) {
    for (const table of Object.keys(whole)) await history.owner.query(`delete from reporting.${table}`)
    await history.owner.query(`update reporting.projection set epoch = 0, seq = 0, sha256 = decode(repeat('00', 32), 'hex')`)
    await history.project(building, entries, batch)
    t.same(await history.contents(building), whole, `in batches of ${batch}`)
  }
})

t.test('of two projectors with one batch one writes it, the other nothing', async (t) => {
  const { db, building, entries, from } = await begun(t)
  const both = await Promise.allSettled([1, 2].map(() => projectBatch(db, building, from, entries.map(asRead))))
  t.match(both.map(({ status }) => status).sort(), ['fulfilled', 'rejected'])
  t.ok(both.some((one) => one.status === 'rejected' && one.reason instanceof CursorMoved))
  t.match(await verifyChain(db, building), { intact: true, events: entries.length })
})

t.test('a gap stops the projection, and nothing of the batch is written', async (t) => {
  const { db, building, entries, from, contents } = await begun(t)
  const holed = entries.filter((_, i) => i !== 3).map(asRead)
  await t.rejects(projectBatch(db, building, from, holed), { message: /^gap/ })
  t.match(await contents(building), { event: [], ticket: [], ticket_rollup: [] })
  t.same(await readProjected(db, building), from)
})

t.test('an epoch that nobody began stops the projection', async (t) => {
  const { db, building, epoch, from } = await begun(t)
  const { entries } = lifeOf(building, epoch + 1, start, list)
  await t.rejects(projectBatch(db, building, from, entries.map(asRead)), { message: /^unknown-epoch/ })
})

t.test('nothing of an older epoch is projected beyond the place where a newer one began', async (t) => {
  const { db, building, epoch, entries, project, begin } = await begun(t)
  await project(building, entries.slice(0, 4))
  const at = await readProjected(db, building)
  const next = await begin(building, { epoch, seq: 5 })
  t.match(next, { projected_epoch: epoch, projected_seq: 4 })
  if (!at) return
  await t.rejects(projectBatch(db, building, at, entries.slice(4, 6).map(asRead)), { message: /^fenced/ })
  t.equal((await project(building, entries.slice(4, 5))).cursor, `${epoch}-5`)
  const started = { cursor: `${next.epoch}-6`, event: { ...lifeOf(building, 1, start, []).entries[0]?.event } as never }
  t.equal((await project(building, [started])).cursor, `${next.epoch}-6`)
  t.match(await verifyChain(db, building), { intact: true, events: 6 })
})
