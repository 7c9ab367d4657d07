import t from 'tap'
import { scannedIn } from './scanned.ts'

const token = 'padang.AAAAAAAAAAAAAAAAAAAA-_'

t.test('a QR code of a ticket is its token, from whatever address', async (t) => {
  for (const typed of [`https://antrean.example/t/${token}`, `http://localhost:8080/t/${token}/`, token])
    t.same(scannedIn(typed), { token })
})

t.test('a number and a booking code are told apart, however they are typed', async (t) => {
  t.same(scannedIn('a12'), { number: 'A-012' })
  t.same(scannedIn('AB-12345'), { number: 'AB-12345' })
  for (const typed of ['K7MWQ4TX', 'k7mw q4tx', ' K7MW-Q4TX ']) t.same(scannedIn(typed), { code: 'K7MWQ4TX' })
})

t.test('what is neither is nothing', async (t) => {
  for (const typed of ['', 'paspor', 'K7MWQ4T', 'K7MWQ4TO', 'https://elsewhere.example/']) t.equal(scannedIn(typed), null, typed)
})
