import type { VisitPhoneView, VisitTicket } from '@antrean/contracts'
import t from 'tap'
import { latestOfServices, situationOf } from './situation.ts'

const counter = { id: 'c12', label: '12', zone: 'zona-a', agency: 'disdukcapil' }
const ticket = (now: Partial<VisitTicket>): VisitTicket => ({
  id: '0196b6a0-0000-7000-8000-000000000001',
  service: 'ktp-perekaman',
  state: 'waiting',
  ahead: null,
  expected: null,
  closesBefore: null,
  counter: null,
  forCounter: null,
  calledAt: null,
  recalls: 0,
  suspended: null,
  outcome: null,
  mayComeBack: false,
  ...now,
})
const visit = (tickets: VisitTicket[], departedAt: number | null = null): VisitPhoneView => ({
  visit: { number: 'A-012', arrivedAt: 1, departedAt },
  tickets,
})

t.test('a call comes before all that waits', async (t) => {
  const called = visit([ticket({ state: 'deferred' }), ticket({ state: 'called', counter, calledAt: 7 })])
  t.match(situationOf(called), { is: 'called', label: '12' })
})

t.test('a recall is another call', async (t) => {
  const call = (recalls: number) => situationOf(visit([ticket({ state: 'called', counter, calledAt: 7, recalls })]))
  t.notSame(call(1), call(0))
  t.same(call(1), call(1))
})

t.test('of several queues the shortest way counts', async (t) => {
  t.same(situationOf(visit([ticket({ ahead: 9 }), ticket({ ahead: 2 }), ticket({ state: 'planned' })])), { is: 'waiting', ahead: 2 })
})

t.test('says when nothing can come yet, when it is over and when it is not known', async (t) => {
  t.same(situationOf(visit([ticket({ state: 'parked' })])), { is: 'pending' })
  t.same(situationOf(visit([ticket({ state: 'served' })], 9)), { is: 'over' })
  t.same(situationOf({ visit: null, tickets: [] }), { is: 'unknown' })
})

t.test('whose file was not complete is told to come back, also after the visit is over, but a call or a queue comes first', async (t) => {
  const incomplete = ticket({ state: 'served', outcome: 'berkas-belum-lengkap', mayComeBack: true, counter })
  t.match(situationOf(visit([incomplete], 9)), { is: 'come-back', ticket: incomplete })
  t.match(situationOf(visit([incomplete, ticket({ ahead: 3 })])), { is: 'waiting', ahead: 3 })
  t.match(situationOf(visit([incomplete, ticket({ state: 'called', counter })])), { is: 'called' })
})

t.test('whoever was called in vain is not told that all is well', async (t) => {
  t.same(situationOf(visit([ticket({ state: 'no-show' })])), { is: 'missed' })
})

t.test('of a service that was come back to the later ticket is shown', async (t) => {
  const [first, other, back] = [
    ticket({ state: 'served', service: 'kia' }),
    ticket({ service: 'skck' }),
    ticket({ service: 'kia', ahead: 0 }),
  ]
  t.same(latestOfServices([first, other, back]), [other, back])
})
