import type { CounterId, ServiceId } from '@antrean/contracts'
import fc from 'fast-check'

const weights = {
  ...{ arrive: 14, callNext: 14, serve: 12, finish: 10, open: 4, recall: 2, markNoShow: 4, cancel: 1, pause: 1, close: 1 },
  ...{ call: 4, returnTicket: 3, park: 3, unpark: 2, transfer: 4, walkIn: 2, addService: 2, setPriority: 2, undo: 5 },
  ...{ setServices: 1, suspend: 2, resume: 2, closeDay: 1, mark: 3, comeBack: 3 },
} as const
type What = keyof typeof weights

/** One thing that somebody may do. Much of it is refused, as in life. */
export interface Act {
  what: What
  counter: CounterId
  services: ServiceId[]
  /** Chooses among what there is. */
  pick: number
  /** How long after the act before, where a day has instants of its own. */
  gapMs: number
}

const services = ['ktp', 'kk', 'sim', 'skck', 'teller'] as const
/** One of them is busier than the others, so that more is done to what was done there. */
const counters = ['c1', 'c1', 'c1', 'c2', 'c3', 'c4', 'c5', 'c6'] as const

/** What citizens and officers may do in the small building, in any order. */
export const randomDay = (size: { minLength: number; maxLength: number }): fc.Arbitrary<Act[]> =>
  fc.array(
    fc.record({
      what: fc.oneof(...Object.entries(weights).map(([what, weight]) => ({ weight, arbitrary: fc.constant(what as What) }))),
      counter: fc.constantFrom(...counters),
      services: fc.uniqueArray(fc.constantFrom(...services), { minLength: 1, maxLength: 3 }),
      pick: fc.nat(1_000),
      gapMs: fc.nat(400_000),
    }),
    { ...size, size: 'max' },
  )
