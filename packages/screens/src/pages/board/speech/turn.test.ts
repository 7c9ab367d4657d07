import type { Announcement } from '@antrean/contracts'
import t from 'tap'
import { type Hall, hearing, turnOf } from './turn.ts'

const announcement = (id: string, times = 1): Announcement => ({
  id,
  ticket: '0196b6a0-0000-7000-8000-000000000000',
  number: 'A-012',
  counter: 'disdukcapil-1',
  label: '3',
  agency: 'disdukcapil',
  at: 1,
  times,
  languages: ['id'],
})
const first = announcement('3-10')
const hall = (now: Partial<Hall>): Hall => ({
  announcements: [first, announcement('3-12')],
  speaker: 'ours',
  connection: 'ours',
  ready: true,
  speaking: false,
  heard: null,
  ...now,
})

t.test('the board that holds the lease speaks the first of the line', async (t) => {
  t.same(turnOf(hall({})), { do: 'speak', announcement: first })
})

t.test('any other board is quiet', async (t) => {
  t.equal(turnOf(hall({ speaker: 'another' })), null)
  t.equal(turnOf(hall({ speaker: null })), null)
  t.equal(turnOf(hall({ speaker: null, connection: null })), null, 'nor one that has no connection')
})

t.test('a board that cannot be heard neither speaks nor acknowledges', async (t) => {
  t.equal(turnOf(hall({ ready: false })), null)
})

t.test('one announcement at a time', async (t) => {
  t.equal(turnOf(hall({ speaking: true })), null)
  t.equal(turnOf(hall({ announcements: [] })), null)
})

t.test('what was heard and told is not spoken again while it leaves the line', async (t) => {
  t.equal(turnOf(hall({ heard: { key: hearing(first), toldOver: 'ours' } })), null)
})

t.test('what was heard, but told over a connection that is gone, is told again and not spoken again', async (t) => {
  t.same(turnOf(hall({ heard: { key: hearing(first), toldOver: 'gone' } })), { do: 'acknowledge', announcement: first })
})

t.test('a recall that joined the announcement while it was spoken is spoken too', async (t) => {
  const again = announcement('3-10', 2)
  t.same(turnOf(hall({ announcements: [again], heard: { key: hearing(first), toldOver: 'ours' } })), { do: 'speak', announcement: again })
})
