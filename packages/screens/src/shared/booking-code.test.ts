import t from 'tap'
import { codeIn, codeInWords } from './booking-code.ts'

t.test('a code is known however it is typed', async (t) => {
  for (const typed of ['K7MWQ4TX', 'k7mw q4tx', 'K7MW-Q4TX\n', 'k7mwq4txyz']) t.equal(codeIn(typed), 'K7MWQ4TX')
  t.equal(codeIn('o0i1'), '', 'letters that no code has')
})

t.test('it is read in two halves', async (t) => {
  t.equal(codeInWords('K7MWQ4TX'), 'K7MW Q4TX')
  t.equal(codeInWords('K7'), 'K7')
})
