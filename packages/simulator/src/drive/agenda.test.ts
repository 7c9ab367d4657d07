import fc from 'fast-check'
import t from 'tap'
import { Agenda } from './agenda.ts'

const act = async () => {}
const drain = (agenda: Agenda): number[] => {
  const found: number[] = []
  for (let item = agenda.take(); item; item = agenda.take()) found.push(item.at)
  return found
}

t.test('what is due first comes first, whatever the order in which it was planned', async (t) => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 50 })), (instants) => {
      const agenda = new Agenda()
      for (const at of instants) agenda.add({ at, elastic: true, act })
      t.same(
        drain(agenda),
        instants.toSorted((a, b) => a - b),
      )
    }),
    { numRuns: 50 },
  )
})

t.test('what is due at one instant comes in the order in which it was planned', async (t) => {
  const agenda = new Agenda()
  const happened: string[] = []
  for (const name of ['first', 'second', 'third']) agenda.add({ at: 5, elastic: true, act: async () => void happened.push(name) })
  for (let item = agenda.take(); item; item = agenda.take()) await item.act()
  t.same(happened, ['first', 'second', 'third'])
})

t.test('a faster life brings sooner what is elastic, and midnight when it is midnight', async (t) => {
  const agenda = new Agenda()
  agenda.add({ at: 1_000, elastic: false, act })
  agenda.add({ at: 700, elastic: true, act })
  agenda.compress(100, 10)
  t.same(drain(agenda), [160, 1_000])
})
