import fc from 'fast-check'
import t from 'tap'
import { byCallingOrder, nextFor, score } from './calling-order.ts'

const minute = 60_000
const ticket = (id: string, service: string, cameAt: number, credit = 0) => ({
  id,
  service,
  entry: cameAt,
  score: score(cameAt * minute, credit),
})
const heads =
  (...tickets: ReturnType<typeof ticket>[]) =>
  (service: string) =>
    tickets.filter((one) => one.service === service).sort(byCallingOrder)[0]

t.test('who came first is called first', async (t) => {
  t.equal(nextFor({ id: 'c', services: ['s'] }, heads(ticket('late', 's', 2), ticket('early', 's', 1)))?.id, 'early')
})

t.test('a credit overtakes those who came up to that much earlier, and nobody who came before that', async (t) => {
  const minutes = fc.integer({ min: 0, max: 600 })
  fc.assert(
    fc.property(minutes, minutes, minutes, (came, gap, credit) => {
      const first = nextFor({ id: 'c', services: ['s'] }, heads(ticket('plain', 's', came), ticket('prior', 's', came + gap + 1, credit)))
      t.equal(first?.id, credit > gap + 1 ? 'prior' : 'plain')
    }),
    { numRuns: 200 },
  )
})

t.test('a counter takes the head that waited longest among its services', async (t) => {
  t.equal(nextFor({ id: 'c', services: ['a', 'b'] }, heads(ticket('x', 'a', 5), ticket('y', 'b', 3)))?.id, 'y')
})

t.test('a handicap makes a counter help out only when the other queue has waited that much longer', async (t) => {
  const counter = { id: 'c', services: ['own', 'other'], handicaps: { other: 10 } }
  t.equal(nextFor(counter, heads(ticket('mine', 'own', 9), ticket('theirs', 'other', 0)))?.id, 'mine')
  t.equal(nextFor(counter, heads(ticket('mine', 'own', 11), ticket('theirs', 'other', 0)))?.id, 'theirs')
})

t.test('equal scores go by entry, then by the order of the services at the counter', async (t) => {
  const a = { id: 'a', service: 'a', score: 0, entry: 2 }
  const b = { id: 'b', service: 'b', score: 0, entry: 1 }
  t.equal(nextFor({ id: 'c', services: ['a', 'b'] }, heads(a, b))?.id, 'b')
  t.equal(nextFor({ id: 'c', services: ['a', 'b'] }, heads(a, { ...b, entry: 2 }))?.id, 'a')
})

t.test('nobody waits: nobody is called', async (t) => {
  t.equal(
    nextFor({ id: 'c', services: ['a'] }, () => undefined),
    null,
  )
})
