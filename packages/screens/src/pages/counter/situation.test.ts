import { isLater } from '@antrean/client'
import type { CounterScreenView, TicketView } from '@antrean/contracts'
import t from 'tap'
import { findListed, targetOf, withAnswer } from './situation.ts'

const place = { placeAt: 1, creditMinutes: 0, handicapMinutes: 0, origin: 'entered', forThisCounter: false } as const
const view: CounterScreenView = {
  counter: {
    ...{ id: 'l12', label: '12', state: 'open', officer: 'petugas', since: 1, pauseReason: null },
    ...{ services: ['ktp'], asCatalogued: true },
  },
  ticket: null,
  next: [
    { id: '019ab000-0000-7000-8000-000000000001', number: 'A-001', service: 'ktp', priority: null, since: 1, waitedSince: 1, place },
    { id: '019ab000-0000-7000-8000-000000000002', number: 'A-002', service: 'ktp', priority: null, since: 2, waitedSince: 2, place },
  ],
  waiting: { ktp: 2 },
  ...{ waitingHere: 0, suspended: {}, parked: [], noShows: [], comingBack: [], undoable: null },
}
const answered = (state: TicketView['state']): TicketView => ({
  id: '019ab000-0000-7000-8000-000000000001',
  visit: '019ab000-0000-7000-8000-000000000009',
  number: 'A-001',
  service: 'ktp',
  state,
  counter: 'l12',
  at: '2026-11-23T08:00:00+07:00',
})

t.test('shows the called number as soon as the answer is here, before the live view', async (t) => {
  const shown = withAnswer(view, '3-10', { cursor: '3-11', ticket: answered('called') }, isLater)
  t.match(shown.ticket, { number: 'A-001', state: 'called', calledAt: Date.parse('2026-11-23T01:00:00Z') })
  t.same(
    shown.next.map((ticket) => ticket.number),
    ['A-002'],
  )
})

t.test('shows the live view once it has come as far as the answer', async (t) => {
  t.equal(withAnswer(view, '3-11', { cursor: '3-11', ticket: answered('called') }, isLater), view)
  t.equal(withAnswer(view, '4-2', { cursor: '3-900', ticket: answered('called') }, isLater), view)
})

t.test('is free after the answer to a finish, and keeps when it was called after the answer to a serve', async (t) => {
  const called = withAnswer(view, '3-10', { cursor: '3-11', ticket: answered('called') }, isLater)
  const serving = withAnswer(
    called,
    '3-11',
    { cursor: '3-12', ticket: { ...answered('serving'), at: '2026-11-23T08:01:00+07:00' } },
    isLater,
  )
  t.match(serving.ticket, { calledAt: Date.parse('2026-11-23T01:00:00Z'), servingAt: Date.parse('2026-11-23T01:01:00Z') })
  t.equal(withAnswer(serving, '3-12', { cursor: '3-13', ticket: answered('served') }, isLater).ticket, null)
})

t.test('takes the state of the counter from the answer to open, pause and close', async (t) => {
  const counter = { id: 'l12', state: 'paused', officer: 'petugas', at: '2026-11-23T08:00:00+07:00' } as const
  t.match(withAnswer(view, '3-10', { cursor: '3-11', counter }, isLater).counter, { state: 'paused', officer: 'petugas' })
})

t.test('a ticket that was called from the lists stands in none of them any more', async (t) => {
  const aside = { ...{ id: answered('called').id, number: 'A-001', service: 'ktp', priority: null, since: 1 }, counter: 'l12' }
  const listed = { ...view, next: [], parked: [{ ...aside, returnCount: 0, visitorAt: null }] }
  t.match(findListed(listed, aside.id), { list: 'parked', ticket: { number: 'A-001' } })
  const shown = withAnswer(listed, '3-10', { cursor: '3-11', ticket: answered('called') }, isLater)
  t.equal(findListed(shown, aside.id), null)
  t.same(targetOf(shown), { counter: 'l12', ticket: aside.id, visit: answered('called').visit })
})

t.test('an answer about somebody else leaves the ticket that the counter holds', async (t) => {
  const held = withAnswer(view, '3-10', { cursor: '3-11', ticket: answered('called') }, isLater)
  t.match(withAnswer(held, '3-11', { cursor: '3-12' }, isLater).ticket, { number: 'A-001' })
})
