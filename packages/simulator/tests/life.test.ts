import { sameFoldedAndRead } from '@antrean/test-kit'
import t from 'tap'
import { run } from '../src/drive/run.ts'
import { at, eventsOf, lived, officeDay, ofType, smallLife } from '../src/tests/small-life.ts'

const nextDay = at('00:00') + 86_400_000

t.test('a day goes by as days do, and leaves nobody and nothing open', async (t) => {
  const kit = await smallLife(t)
  const events = await lived(kit, nextDay + 60_000)
  const instants = events.map((event) => event.at)
  t.same(
    instants,
    instants.toSorted((a, b) => a - b),
    'instants never go back',
  )

  const arrived = ofType(events, 'visit.arrived')
  t.ok(arrived.length > 35 && arrived.length < 90, `${arrived.length} visits of about 60`)
  t.ok(arrived.every((event) => event.at >= at('08:00') && event.at < at('16:00') && event.day === officeDay))
  t.ok(
    arrived.some((event) => event.tickets.length > 1),
    'some with several services',
  )
  t.equal(new Set(arrived.map(({ number }) => number)).size, arrived.length, 'every number once')
  t.ok(ofType(events, 'ticket.served').length > arrived.length * 0.7, 'most are served')
  t.ok(
    ofType(events, 'counter.paused').some(({ reason }) => reason === 'prayer'),
    'officers pray',
  )
  t.ok(ofType(events, 'counter.closed').length >= 5, 'and go home')
  t.notOk(
    ofType(events, 'counter.opened').some(({ counter }) => counter === 'c3'),
    'the last of three counters is left alone',
  )

  const incomplete = ofType(events, 'ticket.served').filter(({ outcome }) => outcome === 'berkas-belum-lengkap')
  const back = ofType(events, 'ticket.came-back')
  t.ok(incomplete.length > 0 && back.length > 0 && back.length <= incomplete.length, `${back.length} of ${incomplete.length} are back`)
  const marked = ofType(events, 'ticket.marked')
  t.equal(marked.length, 2 * ofType(events, 'ticket.served').length, 'every step is timed')

  const state = await sameFoldedAndRead(t, kit)
  t.equal(state.closedDay, officeDay)
  t.same([...state.tickets.values()], [], 'nobody is left')
  t.same(
    [...state.counters.values()].filter((counter) => counter.state !== 'closed'),
    [],
    'no counter is open',
  )
})

t.test("leaves real officers' counters and their tickets alone", async (t) => {
  const kit = await smallLife(t)
  await kit.commands.issue(['teller'], { at: at('07:30') })
  await kit.commands.open('c6', { at: at('07:31') })
  await kit.commands.callNext('c6', { at: at('07:32') })

  const life = kit.life(at('07:40'))
  await life.begin()
  await run(life, { speed: 1, until: at('10:00') })

  const events = await eventsOf(kit)
  const atC6 = events.filter((event) => 'counter' in event && event.counter === 'c6' && event.by === 'integration')
  t.same(atC6, [])
  t.ok(ofType(events, 'ticket.served').length > 0, 'the others serve')
})
