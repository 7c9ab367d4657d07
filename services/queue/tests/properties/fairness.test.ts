import assert from 'node:assert/strict'
import type { BuildingState, Catalogue, CounterId, LiveTicket } from '@antrean/contracts'
import { emptyState, fold } from '@antrean/domain'
import type { Reply } from '@antrean/queue'
import { type FreshBuilding, freshBuilding } from '@antrean/test-kit'
import fc from 'fast-check'
import t from 'tap'

const minute = 60_000
const beginsAt = Date.parse('2026-03-02T08:00:00+07:00')
const counters = ['c1', 'c2', 'c3', 'c4', 'c5', 'c6']
const services = ['ktp', 'kk', 'sim', 'skck', 'teller']
const counter = fc.constantFrom(...counters)
const which = fc.nat(40)
const priority = fc.option(fc.constantFrom('lansia', 'disabilitas'), { nil: null })

/** What happens in a hall, and how many seconds after what happened before. */
const act = fc.record({
  after: fc.oneof(fc.constant(0), fc.nat(90), fc.nat(600)),
  what: fc.oneof(
    {
      weight: 6,
      arbitrary: fc.record({
        do: fc.constant('issue' as const),
        priority,
        ordered: fc.boolean(),
        services: fc.uniqueArray(fc.constantFrom(...services), { minLength: 1, maxLength: 3 }),
      }),
    },
    { weight: 7, arbitrary: fc.record({ do: fc.constant('callNext' as const), counter }) },
    { weight: 5, arbitrary: fc.record({ do: fc.constantFrom('finish' as const, 'markNoShow' as const, 'park' as const), counter }) },
    { weight: 1, arbitrary: fc.record({ do: fc.constantFrom('unpark' as const, 'cancel' as const), which }) },
    { weight: 1, arbitrary: fc.record({ do: fc.constant('setPriority' as const), which, priority }) },
    { weight: 1, arbitrary: fc.record({ do: fc.constantFrom('undo' as const), counter }) },
    {
      weight: 1,
      arbitrary: fc.record({ do: fc.constantFrom('suspend' as const, 'resume' as const), service: fc.constantFrom(...services) }),
    },
  ),
})
type What = ReturnType<typeof act.generate>['value']['what']

const give = async ({ commands }: FreshBuilding, what: What, state: BuildingState, at: number): Promise<Reply | null> => {
  const how = { at }
  if (what.do === 'issue')
    return commands.issue(what.services, { ordered: what.ordered, at, ...(what.priority ? { priority: what.priority } : {}) })
  if ('service' in what) return commands[what.do](what.service, how)
  if (what.do === 'callNext' || what.do === 'undo') return commands[what.do](what.counter, how)
  if ('which' in what) {
    const chosen = [...state.tickets.values()][what.which]
    if (!chosen) return null
    if (what.do === 'setPriority') return commands.setPriority(chosen.visit, what.priority, how)
    return what.do === 'unpark' ? commands.unpark(chosen.id, how) : commands.cancel(chosen.id, null, how)
  }
  const held = state.counters.get(what.counter)?.ticket
  if (!held) return null
  if (what.do === 'finish') await commands.serve(what.counter, held, how)
  return commands[what.do](what.counter, held, how)
}

const creditMs = ({ priorityClasses }: Catalogue, { priority }: LiveTicket): number =>
  (priorityClasses.find(({ id }) => id === priority)?.creditMinutes ?? 0) * minute

/** Whom a counter may call, with the minutes by which it treats their service as later. */
const callable = ({ tickets, suspended }: BuildingState, catalogue: Catalogue, id: CounterId) => {
  const at = catalogue.counters.find((one) => one.id === id)
  return [...tickets.values()]
    .filter(({ state, service }) => state === 'waiting' && at?.services.includes(service) && !suspended.has(service))
    .map((ticket) => ({ ticket, laterMs: (at?.handicaps?.[ticket.service] ?? 0) * minute }))
}

/** Nobody who waits came so much earlier that neither a credit nor a handicap explains the call. */
const isFair = (before: BuildingState, catalogue: Catalogue, id: CounterId, called: LiveTicket): void => {
  const cameAt = called.enteredAt as number
  for (const { ticket, laterMs } of callable(before, catalogue, id)) {
    const gap = cameAt - (ticket.enteredAt as number)
    assert.ok(gap <= creditMs(catalogue, called) + laterMs, `${called.number} came ${gap} ms after ${ticket.number} and was called first`)
  }
}

/** Everything that has happened since, folded. */
const after = async (kit: FreshBuilding, state: BuildingState): Promise<BuildingState> => {
  const next = structuredClone(state)
  const [, seq = '0'] = state.cursor.split('-')
  const from = state.cursor === '0-0' ? '-' : `(${state.cursor}`
  for (const [cursor, [, body]] of (await kit.redis.xrange(`q:{${kit.building}}:events`, from, '+')) as [string, [string, string]][])
    if (Number(cursor.split('-')[1]) > Number(seq)) fold(next, { cursor, event: JSON.parse(body) })
  return next
}

t.test('nobody is overtaken by a priority ticket that came more than its credit later', async (t) => {
  let calls = 0
  const day = async (acts: ReturnType<typeof act.generate>['value'][]): Promise<void> => {
    const kit = await freshBuilding(t, { beginsAt })
    for (const id of counters) await kit.commands.open(id, { at: beginsAt })
    let [state, at] = [await after(kit, emptyState()), beginsAt]
    for (const { after: seconds, what } of acts) {
      at += seconds * 1_000
      const reply = await give(kit, what, state, at)
      if (reply && 'event' in reply && reply.event.type === 'ticket.called') {
        calls += 1
        isFair(state, kit.catalogue, reply.event.counter, state.tickets.get(reply.event.ticket) as LiveTicket)
      }
      state = await after(kit, state)
    }
    kit.redis.disconnect()
  }
  await fc.assert(fc.asyncProperty(fc.array(act, { minLength: 40, maxLength: 120, size: 'max' }), day), { numRuns: 40 })
  t.ok(calls > 200, `${calls} calls were fair`)
})
