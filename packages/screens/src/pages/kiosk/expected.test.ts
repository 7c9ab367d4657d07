import t from 'tap'
import { expectedFor } from './expected.ts'

const [all, first] = [
  { fromMinutes: 20, toMinutes: 40 },
  { fromMinutes: 0, toMinutes: 5 },
]
const live = { expected: all, expectedOfClass: { lansia: first } }

t.test('a class is told its own waiting time, and that of all where it is the same', async (t) => {
  t.same(expectedFor('lansia', live), first)
  t.same(expectedFor('ibu-hamil', live), all)
  t.same(expectedFor(null, live), all)
})

t.test('what is not known is not told', async (t) => {
  t.equal(expectedFor('lansia', undefined), null)
  t.equal(expectedFor('lansia', { expected: null, expectedOfClass: {} }), null)
})
