import type { Availability } from '@antrean/contracts'
import t from 'tap'
import { en as sharedEn } from '../../shared/i18n/en.ts'
import { id as sharedId } from '../../shared/i18n/id.ts'
import { unavailableInWords } from './unavailable.ts'
import { en } from './words.en.ts'
import { id } from './words.id.ts'

const inIndonesian = { words: id, shared: sharedId, timeZone: 'Asia/Jakarta', language: 'id' } as const
const inEnglish = { words: en, shared: sharedEn, timeZone: 'Asia/Jakarta', language: 'en' } as const
const open: Availability = {
  ...{ service: 'ktp', open: true, reason: null, cause: null },
  ...{ lastNumberAt: null, closesAt: null, opensAt: null, remaining: null },
}
const monday = '2026-11-23'

t.test('a service that gives numbers, or of which nothing is known, has no reason', async (t) => {
  t.equal(unavailableInWords(open, monday, inIndonesian), null)
  t.equal(unavailableInWords(undefined, monday, inIndonesian), null)
})

t.test('a break says until when', async (t) => {
  const found = { ...open, reason: 'break', opensAt: '2026-11-23T13:30:00.000+07:00' } as const
  t.equal(unavailableInWords(found, monday, inIndonesian), 'Sedang istirahat · buka lagi 13.30')
  t.equal(unavailableInWords(found, monday, inEnglish), 'On a break · opens again 13:30')
})

t.test('another day has its name', async (t) => {
  const found = { ...open, reason: 'closed-for-today', opensAt: '2026-11-24T08:00:00.000+07:00' } as const
  t.equal(unavailableInWords(found, monday, inIndonesian), 'Sudah tutup · buka lagi Selasa 08.00')
})

t.test('a suspended service says why', async (t) => {
  const found = { ...open, reason: 'suspended', cause: 'power-cut' } as const
  t.match(unavailableInWords(found, monday, inEnglish), sharedEn.suspensionCauses['power-cut'])
})
