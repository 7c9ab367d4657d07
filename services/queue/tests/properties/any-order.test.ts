import assert from 'node:assert/strict'
import type { BuildingState } from '@antrean/contracts'
import { nextFor } from '@antrean/domain'
import { readSnapshot } from '@antrean/event-stream'
import { accepted, type FreshBuilding, freshBuilding, officerOf, sameFoldedAndRead } from '@antrean/test-kit'
import fc from 'fast-check'
import t from 'tap'

const counters = ['c1', 'c2', 'c3', 'c4', 'c5', 'c6']
const services = ['ktp', 'kk', 'sim', 'skck', 'teller']
const counter = fc.constantFrom(...counters)
const which = fc.nat(50)

/** What citizens and officers may do; a ticket is meant by its place among those that ever were. */
const step = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      do: fc.constant('issue' as const),
      services: fc.uniqueArray(fc.constantFrom(...services), { minLength: 1, maxLength: 4 }),
      ordered: fc.boolean(),
      priority: fc.option(fc.constantFrom('lansia', 'disabilitas'), { nil: undefined }),
    }),
  },
  { weight: 5, arbitrary: fc.record({ do: fc.constant('callNext' as const), counter }) },
  {
    weight: 6,
    arbitrary: fc.record({
      do: fc.constantFrom('recall' as const, 'serve' as const, 'finish' as const, 'markNoShow' as const),
      counter,
      which: fc.option(which, { nil: null }),
    }),
  },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('cancel' as const), counter: fc.option(counter, { nil: null }), which }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constantFrom('open' as const, 'close' as const), counter }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('pause' as const), counter }) },
)
type Step = typeof step extends fc.Arbitrary<infer S> ? S : never

const tickets: string[] = []

const take = async ({ commands }: FreshBuilding, state: BuildingState, step: Step) => {
  if (step.do === 'issue')
    return commands.issue(step.services, { ordered: step.ordered, ...(step.priority ? { priority: step.priority } : {}) })
  if (step.do === 'callNext') return commands.callNext(step.counter)
  if (step.do === 'pause') return commands.pause(step.counter)
  if (!('which' in step)) return commands[step.do](step.counter)
  const any = tickets[(step.which ?? 0) % Math.max(tickets.length, 1)] ?? '01a209bf-b00a-7709-9062-bcd369d6d8fb'
  if (step.do === 'cancel') return commands.cancel(any, step.counter)
  return commands[step.do](step.counter, step.which === null ? (state.counters.get(step.counter)?.ticket ?? any) : any)
}

const invariantsHold = ({ tickets, visits, counters }: BuildingState): void => {
  for (const { id, ticket, officer } of counters.values()) {
    if (ticket === null) continue
    const held = tickets.get(ticket)
    assert.ok(held?.counter === id && /^(called|serving)$/.test(held.state), 'a counter holds a ticket that is there')
    assert.equal(officer, officerOf(id))
  }
  for (const visit of visits.values()) {
    const its = visit.tickets.map((id) => tickets.get(id))
    const at = its.filter((ticket) => ticket?.state === 'called' || ticket?.state === 'serving')
    assert.ok(at.length <= 1, 'a visit is at one counter at most')
    assert.ok(!(at.length > 0 && its.some((ticket) => ticket?.state === 'waiting')), 'nobody else can call a visitor who is at a counter')
    assert.ok(!(at.length === 0 && its.some((ticket) => ticket?.state === 'deferred')), 'nothing is deferred for a visitor who is at none')
    assert.ok(
      its.some((ticket) => ticket && /^(planned|waiting|deferred|called|serving|no-show)$/.test(ticket.state)),
      'a visit that is here has something open',
    )
  }
}

/** The ticket that the domain's formula would call. */
const expectedNext = (kit: FreshBuilding, state: BuildingState, id: string): string | undefined => {
  const counter = kit.catalogue.counters.find((one) => one.id === id)
  const headOf = (service: string) =>
    [...state.tickets.values()]
      .filter((ticket) => ticket.service === service && ticket.state === 'waiting')
      .sort((a, b) => a.score - b.score || a.entry - b.entry || (a.id < b.id ? -1 : 1))[0]
  return counter ? nextFor(counter, headOf)?.id : undefined
}

t.test('after any sequence of commands the invariants hold', async (t) => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 20, maxLength: 60 }), async (steps) => {
      const kit = await freshBuilding(t)
      tickets.length = 0
      for (const id of counters.slice(0, 4)) await kit.commands.open(id)
      let { state } = await readSnapshot(kit.redis, kit.building)
      for (const step of steps) {
        const expected = step.do === 'callNext' ? expectedNext(kit, state, step.counter) : undefined
        const reply = await take(kit, state, step)
        if ('event' in reply && reply.event.type === 'visit.arrived') tickets.push(...reply.event.tickets.map(({ id }) => id))
        if ('event' in reply && reply.event.type === 'ticket.called')
          assert.equal(reply.event.ticket, expected, 'the formula names the same ticket')
        if ('empty' in reply) assert.equal(expected, undefined)
        const cursor = 'event' in reply ? reply.cursor : state.cursor
        state = (await readSnapshot(kit.redis, kit.building)).state
        assert.equal(state.cursor, cursor, 'a refusal writes nothing')
        invariantsHold(state)
      }
      await sameFoldedAndRead(t, kit)
      const { day } = accepted(await kit.commands.issue(['ktp'])).event
      accepted(await kit.commands.closeDay(day))
      const closed = await sameFoldedAndRead(t, kit)
      assert.equal(closed.tickets.size + closed.visits.size, 0, 'a closed day leaves nobody')
      kit.redis.disconnect()
    }),
    { numRuns: 30 },
  )
})
