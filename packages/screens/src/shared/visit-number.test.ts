import t from 'tap'
import { numberIn } from './visit-number.ts'

t.test('a number is found however it is typed', async (t) => {
  for (const typed of ['A-012', 'a12', 'a-12', ' A 012 ', 'A-00012']) t.equal(numberIn(typed), 'A-012', typed)
  t.equal(numberIn('aa1234'), 'AA-1234')
})

t.test('what is no number is none', async (t) => {
  for (const typed of ['', '12', 'ABC-1', 'A-', 'K7MW Q4TX']) t.equal(numberIn(typed), null, typed)
})
