import t from 'tap'
import { compareCursors, follows, formatCursor, parseCursor } from './cursor.ts'

t.test('cursors are compared as two numbers, never as text', async (t) => {
  t.ok(compareCursors('3-9', '3-10') < 0)
  t.ok(compareCursors('10-1', '9-999') > 0)
  t.equal(compareCursors('3-7', '3-7'), 0)
})

t.test('a cursor is read and written alike', async (t) => {
  t.equal(formatCursor(parseCursor('1795426325-1041')), '1795426325-1041')
})

t.test('what is no cursor is refused', async (t) => {
  for (const text of ['', '3', '3-', '-4', '3-4-5', 'a-1', '3.1-4']) t.throws(() => parseCursor(text), { name: 'TypeError' }, text)
})

t.test('the next entry has the next seq of the same epoch, or starts a later epoch', async (t) => {
  t.ok(follows('3-7', '3-8', false))
  t.ok(follows('3-7', '4-8', true))
  t.notOk(follows('3-7', '3-9', false))
  t.notOk(follows('3-7', '4-8', false))
  t.notOk(follows('3-7', '3-8', true))
  t.notOk(follows('3-7', '4-9', true))
})
