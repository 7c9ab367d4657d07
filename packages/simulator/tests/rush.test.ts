import { entriesOf, freshInstallation, sameFoldedAndRead, startService } from '@antrean/test-kit'
import t, { type Test } from 'tap'
import type { Ledger } from '../src/rush/ledger.ts'
import { type RushOptions, rush } from '../src/rush/rush.ts'

const rushing = async (t: Test, options: Pick<RushOptions, 'kiosks' | 'officers' | 'visits'>) => {
  const kit = await freshInstallation(t)
  const queue = await startService(t, 'queue', kit.env)
  const { building, integrationKey: key } = kit
  return { kit, queue, ...rush({ url: queue.url, key, building, seed: 'rush', lastWaitMs: 20_000, ...options }) }
}
type Rushing = Awaited<ReturnType<typeof rushing>>

/** Holds the building to what it answered. */
const kept = async (t: Test, { kit }: Rushing, ledger: Ledger): Promise<void> => {
  const events = new Map((await entriesOf(kit.redis, kit.building)).map(({ cursor, event }) => [cursor, event]))
  const missing = ledger.acknowledged.filter(({ cursor, visit, ticket }) => {
    const event = events.get(cursor)
    if (visit) return event?.type !== 'visit.arrived' || event.number !== visit.number || event.visit !== visit.id
    return !event || (ticket && (!('ticket' in event) || event.ticket !== ticket.id))
  })
  t.same(missing, [], 'everything acknowledged is in the history, where it was said to be')
  const cursors = ledger.acknowledged.map(({ cursor }) => cursor)
  t.equal(new Set(cursors).size, cursors.length, 'every acknowledgement is of an event of its own')
  const numbers = ledger.acknowledged.flatMap(({ visit }) => visit?.number ?? [])
  t.equal(new Set(numbers).size, numbers.length, 'every number was given once')
  const known = new Set(ledger.acknowledged.map(({ cursor }) => cursor))
  const unexplained = [...events].filter(([cursor, { by }]) => by === 'integration' && !known.has(cursor))
  t.ok(unexplained.length <= ledger.unanswered.length, 'nothing happened that was not acknowledged')
  await sameFoldedAndRead(t, kit)
}

t.test('a rush gives every number once and calls every ticket once', async (t) => {
  const rush = await rushing(t, { kiosks: 20, officers: 6, visits: 150 })
  const ledger = await rush.done
  t.equal(ledger.acknowledged.filter(({ visit }) => visit).length, 150)
  t.ok(ledger.mostInFlight >= 20, `${ledger.mostInFlight} in flight`)
  t.same([ledger.unavailable, ledger.refused, ledger.unanswered], [[], [], []])
  const called = ledger.acknowledged.filter(({ operation }) => operation === 'callNext').map(({ ticket }) => ticket?.id)
  t.equal(new Set(called).size, called.length)
  await kept(t, rush, ledger)
})

t.test('what was acknowledged before and after the queue was killed is there, with 50 commands in flight', async (t) => {
  const rush = await rushing(t, { kiosks: 56, officers: 6 })
  const { ledger, queue } = rush
  const acknowledged = async (n: number) => {
    const wanted = ledger.acknowledged.length + n
    while (ledger.acknowledged.length < wanted || rush.inFlight() < 50) await new Promise((resolve) => setTimeout(resolve, 5))
  }
  await acknowledged(100)
  await queue.kill()
  await queue.restart()
  await acknowledged(100)
  rush.stop()
  await kept(t, rush, await rush.done)
  t.ok(
    ledger.acknowledged.some(({ sendings }) => sendings > 1),
    'some were sent again',
  )
  t.same(ledger.unanswered, [])
})
