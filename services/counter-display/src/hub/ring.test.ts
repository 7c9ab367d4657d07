import t from 'tap'
import { Ring, type Step } from './ring.ts'

const step = (from: number, to: number, line?: [number, number]): Step => ({
  from: { cursor: `3-${from}`, ...(line ? { line: line[0] } : {}) },
  to: { cursor: `3-${to}`, ...(line ? { line: line[1] } : {}) },
  frame: Buffer.from(`${from}>${to}`),
  at: to,
})
const texts = (missed: ReturnType<Ring['missedSince']>) => (typeof missed === 'string' ? missed : missed.map(String))

t.test('gives what came after a position, as numbers and not as text', async (t) => {
  const ring = new Ring({ cursor: '3-8' }, 10)
  for (const [from, to] of [
    [8, 9],
    [9, 10],
    [10, 11],
  ] as const)
    ring.add(step(from, to))
  const now = { cursor: '3-11' }
  t.same(texts(ring.missedSince({ cursor: '3-9' }, now)), ['9>10', '10>11'])
  t.same(texts(ring.missedSince({ cursor: '3-11' }, now)), [])
  t.equal(texts(ring.missedSince({ cursor: '3-7' }, now)), 'cursor-too-old')
  t.equal(texts(ring.missedSince({ cursor: '3-12' }, now)), 'cursor-unknown')
  t.equal(texts(ring.missedSince({ cursor: '2-9' }, now)), 'epoch-changed')
})

t.test('a position inside of what was taken at once was never sent from here', async (t) => {
  const ring = new Ring({ cursor: '3-1' }, 10)
  ring.add(step(1, 5))
  t.equal(texts(ring.missedSince({ cursor: '3-3' }, { cursor: '3-5' })), 'cursor-unknown')
  ring.add(step(9, 10))
  t.same(texts(ring.missedSince({ cursor: '3-7' }, { cursor: '3-10' })), ['9>10'], 'nothing changed in between')
})

t.test('a board also names how far its announcement line has come', async (t) => {
  const ring = new Ring({ cursor: '3-1', line: 4 }, 10)
  ring.add(step(1, 2, [4, 4]))
  ring.add(step(2, 2, [4, 5]))
  const now = { cursor: '3-2', line: 5 }
  t.same(texts(ring.missedSince({ cursor: '3-2', line: 4 }, now)), ['2>2'])
  t.equal(texts(ring.missedSince({ cursor: '3-2', line: 3 }, now)), 'cursor-too-old')
  t.equal(texts(ring.missedSince({ cursor: '3-2' }, now)), 'cursor-unknown')
})

t.test('keeps so many changes, for so long', async (t) => {
  const ring = new Ring({ cursor: '3-0' }, 3)
  for (let n = 0; n < 5; n += 1) ring.add(step(n, n + 1))
  const now = { cursor: '3-5' }
  t.equal(texts(ring.missedSince({ cursor: '3-1' }, now)), 'cursor-too-old')
  t.equal((ring.missedSince({ cursor: '3-2' }, now) as Buffer[]).length, 3)
  ring.forgetBefore(5)
  t.equal(texts(ring.missedSince({ cursor: '3-3' }, now)), 'cursor-too-old')
  t.same(texts(ring.missedSince({ cursor: '3-4' }, now)), ['4>5'])
})
