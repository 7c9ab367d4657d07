import t from 'tap'
import { placeOfDigit } from './use-page-key.ts'

t.test('a digit names a place of the list, and nothing beyond it', async (t) => {
  t.equal(placeOfDigit('1', 3), 0)
  t.equal(placeOfDigit('3', 3), 2)
  t.equal(placeOfDigit('4', 3), null)
  t.equal(placeOfDigit('0', 3), null)
  t.equal(placeOfDigit('n', 3), null)
  t.equal(placeOfDigit('12', 20), null)
})
