import type { CounterId, ServiceId, TicketId } from '@antrean/contracts'
import type { FreshBuilding } from '@antrean/test-kit'
import fc from 'fast-check'
import { arrive } from './visitor.ts'

type Act = { act: 'arrive'; services: ServiceId[]; ordered: boolean } | { act: AtCounter; counter: CounterId }
type AtCounter = 'open' | 'pause' | 'close' | 'callNext' | 'recall' | 'serve' | 'finish' | 'markNoShow' | 'cancel'

const services = fc.uniqueArray(fc.constantFrom('ktp', 'kk', 'sim', 'skck', 'teller'), { minLength: 1, maxLength: 3 })
const counter = fc.constantFrom('c1', 'c2', 'c3', 'c4', 'c5', 'c6')
const atCounter = (...acts: AtCounter[]) => fc.record({ act: fc.constantFrom(...acts), counter })

/** What citizens and officers may do in the small building; much of it is refused, as in life. */
export const acts: fc.Arbitrary<Act[]> = fc.array(
  fc.oneof(
    { weight: 4, arbitrary: fc.record({ act: fc.constant('arrive' as const), services, ordered: fc.boolean() }) },
    { weight: 8, arbitrary: atCounter('callNext', 'serve', 'finish') },
    { weight: 3, arbitrary: atCounter('pause', 'close', 'recall', 'markNoShow', 'cancel') },
    { weight: 2, arbitrary: atCounter('open') },
  ),
  { minLength: 40, maxLength: 120 },
)

/** Does all of it, one after the other, and returns the tokens of the visits. */
export const perform = async (fresh: FreshBuilding, day: readonly Act[]): Promise<string[]> => {
  const { commands } = fresh
  const held = new Map<CounterId, TicketId>()
  const tokens: string[] = []
  const ofCounter = async (act: AtCounter, counter: CounterId): Promise<unknown> => {
    if (act === 'open' || act === 'pause' || act === 'close') return commands[act](counter)
    if (act === 'callNext') {
      const called = await commands.callNext(counter)
      return 'event' in called && held.set(counter, called.event.ticket)
    }
    const ticket = held.get(counter)
    if (ticket === undefined) return
    return act === 'cancel' ? commands.cancel(ticket, counter) : commands[act](counter, ticket)
  }
  for (const id of ['c1', 'c3', 'c4', 'c6']) await commands.open(id)
  for (const one of day) {
    if (one.act === 'arrive') tokens.push((await arrive(fresh, one.services, one.ordered)).token)
    else await ofCounter(one.act, one.counter)
  }
  return tokens
}
