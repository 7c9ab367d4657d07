import type { BuildingState, Entry, Event } from '@antrean/contracts'
import t from 'tap'
import { emptyState } from '../empty-state.ts'
import { fold, forgetDeparted } from './fold.ts'

const [visit, first, second] = ['v-1', 't-1', 't-2']
const minute = 60_000
const stamp = (at: number) => ({ at: at * minute, by: 'kiosk-1' })
const arrived = (at: number, states: ('waiting' | 'planned')[] = ['waiting', 'waiting']): Event => ({
  type: 'visit.arrived',
  ...stamp(at),
  ...{ visit, number: 'A-007', tokenHash: 'x'.repeat(22), day: '2026-11-23', channel: 'kiosk', priority: null },
  tickets: states.map((state, i) => ({
    ...{ id: [first, second][i] as string, service: `s-${i + 1}`, state, score: at * minute, ahead: 0, promisedMs: 15 * minute },
  })),
})
const ofFirst = { ticket: first, visit, number: 'A-007', service: 's-1', counter: 'c-1' }
const called = (at: number, deferred: string[] = []): Event => ({ type: 'ticket.called', ...stamp(at), ...ofFirst, callCount: 1, deferred })
const started = (at: number): Event => ({ type: 'ticket.service-started', ...stamp(at), ...ofFirst })
const ended = (type: 'ticket.served' | 'ticket.no-show', at: number, released: object = {}): Event => ({
  ...{ type, ...stamp(at), ...ofFirst, resumed: [], entered: null, departed: false },
  ...released,
})
const closed = (at: number): Event => ({
  ...{ type: 'day.closed', ...stamp(at), day: '2026-11-23', expired: [second], departed: [visit], counters: ['c-1'] },
})

const after = (...events: Event[]): BuildingState => {
  const state = emptyState()
  events.forEach((event, i) => {
    fold(state, { cursor: `5-${i + 1}`, event } as Entry)
  })
  return state
}

t.test('an arrived visit waits at its services and moves the number sequence', async (t) => {
  const state = after(arrived(1))
  t.equal(state.cursor, '5-1')
  t.match(state.tickets.get(first), { state: 'waiting', enteredAt: minute, entry: 1, waitingMs: null, counter: null })
  t.equal(state.sequences.get('2026-11-23:A'), 7)
})

t.test('waiting time counts spells of waiting alone: not the time deferred while the visitor was elsewhere', async (t) => {
  const state = after(arrived(0), called(4, [second]), started(5), ended('ticket.served', 15, { resumed: [second] }), {
    ...{ type: 'ticket.called', ...stamp(18), ...ofFirst, ticket: second, service: 's-2', callCount: 1, deferred: [] },
  })
  t.equal(state.tickets.get(first)?.waitingMs, 4 * minute)
  t.equal(state.tickets.get(second)?.waitingMs, (4 + 3) * minute)
})

t.test('a recall is counted and is not a call', async (t) => {
  const state = after(arrived(0), called(4), { type: 'ticket.recalled', ...stamp(6), ...ofFirst, recallCount: 1 })
  t.match(state.tickets.get(first), { state: 'called', calledAt: 4 * minute, recallCount: 1, waitingMs: 4 * minute })
})

t.test('the counter holds the ticket from the call to its end', async (t) => {
  t.equal(after(arrived(0), called(4)).counters.get('c-1')?.ticket, first)
  t.equal(after(arrived(0), called(4), started(5), ended('ticket.served', 9)).counters.get('c-1')?.ticket, null)
})

t.test('a planned ticket enters with the score that it is given, when the one before it ends', async (t) => {
  const entered = { ticket: second, score: 7 * minute }
  const state = after(arrived(0, ['waiting', 'planned']), called(4), started(5), ended('ticket.served', 9, { entered }))
  t.match(state.tickets.get(second), { state: 'waiting', enteredAt: 9 * minute, score: 7 * minute, entry: 4, waitedMs: 0 })
})

t.test('a visit departs with its last ticket and can then be forgotten', async (t) => {
  const state = after(arrived(0, ['waiting']), called(4), started(5), ended('ticket.served', 9, { departed: true }))
  t.equal(state.visits.get(visit)?.departedAt, 9 * minute)
  forgetDeparted(state, visit)
  t.same([state.visits.size, state.tickets.size], [0, 0])
})

t.test('a visit that is here is not forgotten', async (t) => {
  const state = after(arrived(0))
  forgetDeparted(state, visit)
  t.equal(state.tickets.size, 2)
})

t.test('closing the day ends what is open, and departs visits when the last of their tickets ended', async (t) => {
  const state = after(arrived(0), called(4, [second]), ended('ticket.no-show', 6, { resumed: [second] }), closed(60))
  t.match(state.tickets.get(first), { state: 'no-show', endedAt: 6 * minute })
  t.match(state.tickets.get(second), { state: 'expired', endedAt: 60 * minute, waitingMs: null })
  t.equal(state.visits.get(visit)?.departedAt, 60 * minute)
  t.match(state.counters.get('c-1'), { state: 'closed', officer: null, ticket: null })
})

t.test('a started epoch moves every sequence past the numbers that may have been lost', async (t) => {
  const epoch: Event = { type: 'epoch.started', ...stamp(9), previous: '5-1', restored: true, skipped: 100 }
  t.equal(after(arrived(0), epoch).sequences.get('2026-11-23:A'), 107)
})

t.test('what changed is a new object, what did not is the same', async (t) => {
  const state = after(arrived(0))
  const [before, other] = [state.tickets.get(first), state.tickets.get(second)]
  fold(state, { cursor: '5-2', event: called(1) } as Entry)
  t.not(state.tickets.get(first), before)
  t.equal(before?.state, 'waiting')
  t.equal(state.tickets.get(second), other)
})
