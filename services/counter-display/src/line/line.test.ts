import type { Announcement } from '@antrean/contracts'
import t from 'tap'
import { advance, emptyLine, type LineStep, leaseMs, spokenWithinMs } from './line.ts'

const now = 1_795_426_325_000
const day = '2026-11-23'

const call = (seq: number, at = now): Announcement => ({
  id: `3-${seq}`,
  ticket: `ticket-${seq}`,
  number: `A-${String(seq).padStart(3, '0')}`,
  counter: 'c1',
  label: '1',
  agency: 'disdukcapil',
  at,
  times: 1,
  languages: ['id'],
})
const called = (seq: number, at = now): LineStep => ({ step: 'called', cursor: `3-${seq}`, day, announcement: call(seq, at) })
const recalled = (seq: number, of: number, at = now): LineStep => ({
  step: 'recalled',
  cursor: `3-${seq}`,
  day,
  announcement: { ...call(of, at), id: `3-${seq}` },
})
const ids = (line: { announcements: Announcement[] }) => line.announcements.map(({ id, times }) => `${id} x${times}`)

t.test('calls stand in line in their order, and each is taken in once', async (t) => {
  const once = advance(emptyLine(1), [called(9), called(10)], [], now)
  t.same(ids(once), ['3-9 x1', '3-10 x1'])
  t.same(ids(advance(once, [called(9), called(10), called(11)], [], now)), ['3-9 x1', '3-10 x1', '3-11 x1'])
})

t.test('a recall joins the call that is still in line, and is a new entry afterwards', async (t) => {
  const joined = advance(emptyLine(1), [called(1), recalled(2, 1)], [], now)
  t.same(ids(joined), ['3-1 x2'])
  const spoken = advance(joined, [{ step: 'spoken', announcement: '3-1', times: 2 }], [], now)
  t.same(ids(spoken), [])
  t.same(ids(advance(spoken, [recalled(3, 1)], [], now)), ['3-3 x1'])
})

t.test('a call that was spoken once and recalled meanwhile stays to be spoken again', async (t) => {
  const line = advance(emptyLine(1), [called(1), recalled(2, 1), { step: 'spoken', announcement: '3-1', times: 1 }], [], now)
  t.same(ids(line), ['3-1 x2'])
  t.equal(line.unspoken, 0)
})

t.test('a call that is served, or older than a minute, is not spoken, and counted until the next day', async (t) => {
  const served = advance(emptyLine(1), [called(1), called(2), { step: 'left', cursor: '3-3', tickets: ['ticket-1'] }], [], now)
  t.same(ids(served), ['3-2 x1'])
  t.equal(served.unspoken, 1)
  const old = advance(served, [], [], now + spokenWithinMs + 1)
  t.same(ids(old), [])
  t.equal(old.unspoken, 2)
  const tomorrow: LineStep = { step: 'called', cursor: '3-9', day: '2026-11-24', announcement: call(9) }
  t.equal(advance(old, [tomorrow], [], now).unspoken, 0)
})

t.test('the first that is ready speaks, keeps the lease while it lives, and loses it when it vanishes', async (t) => {
  const elected = advance(emptyLine(1), [], ['a', 'b'], now)
  t.equal(elected.speaker?.connection, 'a')
  const renewed = advance(elected, [], ['a', 'b'], now + leaseMs - 1_000)
  t.same(renewed.speaker, { connection: 'a', until: now + leaseMs - 1_000 + leaseMs })
  t.equal(renewed.revision, elected.revision, 'boards see nothing of a renewal')
  t.equal(advance(renewed, [], ['b'], now + leaseMs).speaker?.connection, 'a', 'a lease is kept while it runs')
  t.equal(advance(renewed, [], ['b'], now + 3 * leaseMs).speaker?.connection, 'b')
  t.equal(advance(renewed, [{ step: 'vanished', connection: 'a' }], ['b'], now).speaker?.connection, 'b')
  t.equal(advance(renewed, [{ step: 'vanished', connection: 'a' }], [], now).speaker, null)
})

t.test('the revision moves with what boards can see, and only then', async (t) => {
  const line = advance(emptyLine(7), [called(1)], [], now)
  t.equal(line.revision, 8)
  t.equal(advance(line, [{ step: 'left', cursor: '3-2', tickets: ['unknown'] }], [], now).revision, 8)
})
