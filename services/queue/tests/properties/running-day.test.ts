import assert from 'node:assert/strict'
import { Catalogue, type Counter, type ServiceId } from '@antrean/contracts'
import { readSnapshot } from '@antrean/event-stream'
import { accepted, type FreshBuilding, freshBuilding, sameFoldedAndRead } from '@antrean/test-kit'
import fc from 'fast-check'
import t from 'tap'
import { unfinishedIn } from '../../src/catalogue/faults.ts'
import { publicationOf } from '../../src/transitions/publish-catalogue/publication.ts'

const services = ['ktp', 'kk', 'sim', 'skck', 'teller']
const counters = ['c1', 'c2', 'c3', 'c4', 'c5', 'c6', 'c7', 'c8']
const service = fc.constantFrom(...services)
const counter = fc.constantFrom(...counters)
const some = fc.uniqueArray(service, { minLength: 1, maxLength: 3 })

const command = fc.oneof(
  { weight: 4, arbitrary: fc.record({ do: fc.constant('issue' as const), services: some, ordered: fc.boolean() }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constantFrom('open' as const, 'close' as const), counter }) },
  { weight: 4, arbitrary: fc.record({ do: fc.constantFrom('callNext' as const, 'finish' as const, 'markNoShow' as const), counter }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('transfer' as const), counter, to: counter }) },
)
/** What an administrator may change at noon. */
const change = fc.oneof(
  fc.record({ change: fc.constant('counter-serves' as const), counter, services: some }),
  fc.record({ change: fc.constant('add-counter' as const), counter, services: some }),
  fc.record({ change: fc.constant('take-counter-out' as const), counter }),
  { weight: 5, arbitrary: fc.record({ change: fc.constant('take-service-out' as const), service, retired: fc.boolean() }) },
  fc.record({ change: fc.constant('retire-counter' as const), counter, retired: fc.boolean() }),
  fc.record({ change: fc.constant('retire-service' as const), service, retired: fc.boolean() }),
  fc.record({ change: fc.constant('handicap' as const), counter, service, minutes: fc.nat(30) }),
)
type Command = typeof command extends fc.Arbitrary<infer C> ? C : never
type Change = typeof change extends fc.Arbitrary<infer C> ? C : never

const withCounters = (catalogue: Catalogue, map: (counter: Counter) => Counter[]): Catalogue => ({
  ...catalogue,
  counters: catalogue.counters.flatMap(map),
})
const withCounter = (catalogue: Catalogue, id: string, patch: (counter: Counter) => Partial<Counter>): Catalogue =>
  withCounters(catalogue, (one) => [one.id === id ? { ...one, ...patch(one) } : one])
const withServices = (catalogue: Catalogue, id: ServiceId, patch: object | null): Catalogue => ({
  ...catalogue,
  agencies: catalogue.agencies.map((agency) => ({
    ...agency,
    services: agency.services.flatMap((one) => (one.id !== id ? [one] : patch === null ? [] : [{ ...one, ...patch }])),
  })),
})

const changed = (catalogue: Catalogue, c: Change): Catalogue => {
  if (c.change === 'counter-serves') return withCounter(catalogue, c.counter, () => ({ services: c.services, handicaps: {} }))
  if (c.change === 'retire-counter') return withCounter(catalogue, c.counter, () => ({ retired: c.retired }))
  if (c.change === 'handicap') return withCounter(catalogue, c.counter, () => ({ handicaps: { [c.service]: c.minutes } }))
  if (c.change === 'take-counter-out') return withCounters(catalogue, (one) => (one.id === c.counter ? [] : [one]))
  if (c.change === 'retire-service') return withServices(catalogue, c.service, { retired: c.retired })
  if (c.change === 'take-service-out') {
    const left = (ids: ServiceId[]) => ids.filter((id) => id !== c.service)
    const elsewhere = withCounters(catalogue, (one) => [{ ...one, services: left(one.services), handicaps: {} }])
    return withServices(elsewhere, c.service, c.retired ? { retired: true } : null)
  }
  if (catalogue.counters.some(({ id }) => id === c.counter)) return catalogue
  const added = { id: c.counter, label: c.counter.slice(1), zone: 'north', agency: 'bank', services: c.services }
  return { ...catalogue, counters: [...catalogue.counters, added] }
}

const give = async ({ commands, redis, building }: FreshBuilding, c: Command) => {
  if (c.do === 'issue') return commands.issue(c.services, { ordered: c.ordered })
  if (c.do === 'open' || c.do === 'close' || c.do === 'callNext') return commands[c.do](c.counter)
  const ticket = (await readSnapshot(redis, building)).state.counters.get(c.counter)?.ticket
  if (!ticket) return
  if (c.do === 'transfer') return commands.transfer(c.counter, ticket, { toCounter: c.to })
  if (c.do === 'finish') await commands.serve(c.counter, ticket)
  return commands[c.do](c.counter, ticket)
}

const ticketsOf = async ({ redis, building }: FreshBuilding) => [...(await readSnapshot(redis, building)).state.tickets.values()]

/** Everybody is served at the counters that there are; what is left when nobody is next any more. */
const serveAll = async (kit: FreshBuilding): Promise<string[]> => {
  const { commands, redis, building } = kit
  for (;;) {
    let moved = false
    for (const id of counters) {
      const held = (await readSnapshot(redis, building)).state.counters.get(id)?.ticket
      if (!held) await commands.open(id)
      const next = held ? undefined : await commands.callNext(id)
      const ticket = held ?? (next && 'event' in next ? next.event.ticket : undefined)
      if (ticket === undefined) continue
      await commands.serve(id, ticket)
      accepted(await commands.finish(id, ticket))
      moved = true
    }
    if (!moved)
      return (await ticketsOf(kit)).filter(({ state }) => !/^(served|no-show|cancelled|transferred)$/.test(state)).map(({ id }) => id)
  }
}

t.test('a running day takes any catalogue that is accepted without losing a ticket: all that wait are still called', async (t) => {
  const seen = { accepted: 0, IN_USE: 0, SERVICE_UNSERVED: 0 }
  const publish = async (kit: FreshBuilding, now: Catalogue, c: Change): Promise<Catalogue> => {
    const next = Catalogue.safeParse({ ...changed(now, c), version: now.version + 1 })
    if (!next.success || unfinishedIn(next.data).length > 0) return now
    const before = await ticketsOf(kit)
    const reply = await kit.transitions.publishCatalogue({ building: kit.building, by: 'admin' }, publicationOf(next.data))
    assert.deepEqual(await ticketsOf(kit), before, 'no ticket was touched')
    const outcome = 'refused' in reply ? (reply.refused as keyof typeof seen) : 'accepted'
    seen[outcome]++
    return outcome === 'accepted' ? next.data : now
  }
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.oneof({ weight: 5, arbitrary: command }, { weight: 2, arbitrary: change }), { minLength: 30, maxLength: 80 }),
      async (steps) => {
        const kit = await freshBuilding(t)
        let catalogue = kit.catalogue
        for (const step of steps) {
          if ('change' in step) catalogue = await publish(kit, catalogue, step)
          else await give(kit, step)
        }
        await sameFoldedAndRead(t, kit)
        assert.deepEqual(await serveAll(kit), [], 'nobody is left')
        kit.redis.disconnect()
      },
    ),
    { numRuns: 20 },
  )
  t.ok(seen.accepted > 50 && seen.IN_USE > 0 && seen.SERVICE_UNSERVED > 0, JSON.stringify(seen))
})
