import type { Event } from '@antrean/contracts'
import { sameFoldedAndRead } from '@antrean/test-kit'
import t from 'tap'
import { run } from '../src/drive/run.ts'
import { at, eventsOf, lived, ofType, smallLife } from '../src/tests/small-life.ts'

const told = (events: Event[]): string[] =>
  events.map((event) => `${event.at} ${event.type} ${'service' in event ? event.service : ''} ${'counter' in event ? event.counter : ''}`)

t.test('the same seed lives the same day', async (t) => {
  const [one, other] = [await lived(await smallLife(t), at('10:00')), await lived(await smallLife(t), at('10:00'))]
  t.same(told(one).slice(2), told(other).slice(2))
})

t.test('a second run begins where the first ended, and finishes what it left at the counters', async (t) => {
  const kit = await smallLife(t)
  await lived(kit, at('09:30'))
  const left = [...(await sameFoldedAndRead(t, kit)).counters.values()].flatMap(({ ticket }) => ticket ?? [])
  const before = (await eventsOf(kit)).at(-1)?.at ?? 0
  t.ok(left.length > 0, 'somebody is at a counter')

  const second = kit.life(at('07:00'))
  await second.begin()
  t.ok(second.world.now >= before, 'nothing is lived twice')
  await run(second, { speed: 1, until: at('12:00') })
  const events = await eventsOf(kit)
  const ended = new Set([...ofType(events, 'ticket.served'), ...ofType(events, 'ticket.no-show')].map(({ ticket }) => ticket))
  for (const ticket of left) t.ok(ended.has(ticket), `${ticket} has ended`)
})
