import t from 'tap'
import { freshHistory } from '../tests/fresh-history.ts'
import { lifeOf } from '../tests/random-life.ts'

const start = Date.parse('2026-11-23T01:00:00Z')
const list = Array.from({ length: 12 }, (_, i) => ({ what: 0, pick: i, gapMs: 1_000 }))

t.test('an epoch is later than every epoch before it, than Redis’s, and than nothing else', async (t) => {
  const { begin } = await freshHistory(t)
  const first = await begin('padang')
  t.ok(Math.abs(first.epoch - Date.now() / 1000) < 60, 'Unix seconds at first')
  const second = await begin('padang')
  t.ok(second.epoch > first.epoch)
  const far = first.epoch + 1_000_000
  t.equal((await begin('padang', { epoch: far, seq: 3 })).epoch, far + 1)
  t.equal((await begin('padang')).epoch, far + 2)
})

t.test('an epoch starts after the higher of the two cursors, by epoch and then by seq', async (t) => {
  const { begin, project, owner } = await freshHistory(t)
  const fromSeq = async (epoch: number): Promise<number> => {
    const { rows } = await owner.query('select from_seq from reporting.epoch where epoch = $1', [epoch])
    return rows[0].from_seq
  }
  const first = await begin('padang')
  await project('padang', lifeOf('padang', first.epoch, start, list).entries.slice(0, 10))
  const behind = await begin('padang', { epoch: first.epoch, seq: 7 })
  t.equal(await fromSeq(behind.epoch), 10)
  const ahead = await begin('padang', { epoch: first.epoch, seq: 12 })
  t.equal(await fromSeq(ahead.epoch), 12)
  const stale = await begin('padang', { epoch: first.epoch - 1, seq: 99 })
  t.match(stale, { projected_epoch: first.epoch, projected_seq: 10 })
  t.equal(await fromSeq(stale.epoch), 10)
})

t.test('an epoch that left no trace in Redis or history is taken back', async (t) => {
  const { begin, owner } = await freshHistory(t)
  await begin('padang')
  const second = await begin('padang')
  const { rows } = await owner.query('select epoch from reporting.epoch')
  t.same(rows, [{ epoch: second.epoch }])
})

t.test('queue gets the events back word for word, in order', async (t) => {
  const { begin, project, queue } = await freshHistory(t)
  const { epoch } = await begin('padang')
  const { entries } = lifeOf('padang', epoch, start, list)
  await project('padang', entries)
  const since = new Date(entries[4]?.event.at ?? 0)
  const { rows } = await queue.query('select * from reporting.events_since($1, $2)', ['padang', since])
  t.same(
    rows,
    entries.slice(4).map(({ event }, i) => ({ epoch, seq: i + 5, body: JSON.stringify(event) })),
  )
})
