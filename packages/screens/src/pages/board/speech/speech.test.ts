import { existsSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import t from 'tap'
import { cardinal as englishCardinal } from './english.ts'
import { cardinal } from './indonesian.ts'
import { announcementClips } from './speech.ts'

const said = (number: string, label: string, reading: 'digits' | 'cardinal') =>
  announcementClips({ number, label, reading }, ['id']).join(' ').replaceAll('id/', '')

t.test('speaks a call as it is said in Indonesian, in either reading', async (t) => {
  t.equal(said('A-012', '3', 'cardinal'), 'chime nomor-antrean a dua belas silakan-menuju loket tiga')
  t.equal(said('A-012', '3', 'digits'), 'chime nomor-antrean a nol satu dua silakan-menuju loket tiga')
  t.equal(said('KT-1000', '21', 'cardinal'), 'chime nomor-antrean ka te seribu silakan-menuju loket dua puluh satu')
})

t.test('speaks Indonesian first and English after it, with one chime', async (t) => {
  t.equal(
    announcementClips({ number: 'Q-110', label: '12', reading: 'cardinal' }, ['id', 'en']).join(' '),
    'chime id/nomor-antrean id/ki id/seratus id/sepuluh id/silakan-menuju id/loket id/dua id/belas ' +
      'en/number en/q en/one en/hundred en/ten en/please-proceed-to en/counter en/twelve',
  )
})

t.test('numbers are the words of the standard', async (t) => {
  const standard: [number, string][] = [
    [0, 'nol'],
    [10, 'sepuluh'],
    [11, 'sebelas'],
    [12, 'dua belas'],
    [19, 'sembilan belas'],
    [20, 'dua puluh'],
    [21, 'dua puluh satu'],
    [100, 'seratus'],
    [101, 'seratus satu'],
    [110, 'seratus sepuluh'],
    [111, 'seratus sebelas'],
    [200, 'dua ratus'],
    [999, 'sembilan ratus sembilan puluh sembilan'],
    [1000, 'seribu'],
    [1100, 'seribu seratus'],
    [2011, 'dua ribu sebelas'],
    [11_000, 'sebelas ribu'],
    [21_100, 'dua puluh satu ribu seratus'],
  ]
  for (const [n, words] of standard) t.equal(cardinal(n).join(' '), words)
})

const worth = new Map(
  'nol satu dua tiga empat lima enam tujuh delapan sembilan sepuluh sebelas'.split(' ').map((word, n) => [word, n] as const),
)

/** What a listener makes of the words: the inverse, written without looking at the speaker. */
const heard = (words: string[]): number => {
  const at = (word: string) => words.indexOf(word)
  if (at('seribu') === 0) return 1000 + heard(words.slice(1))
  if (at('ribu') > 0) return heard(words.slice(0, at('ribu'))) * 1000 + heard(words.slice(at('ribu') + 1))
  if (at('seratus') === 0) return 100 + heard(words.slice(1))
  if (at('ratus') > 0) return heard(words.slice(0, at('ratus'))) * 100 + heard(words.slice(at('ratus') + 1))
  if (at('puluh') > 0) return heard(words.slice(0, at('puluh'))) * 10 + heard(words.slice(at('puluh') + 1))
  if (words.at(-1) === 'belas') return 10 + heard(words.slice(0, -1))
  return words.length === 0 ? 0 : (worth.get(words.join(' ')) ?? Number.NaN)
}

t.test('a listener hears every number that was meant, and no word that nobody says', async (t) => {
  const never = /satu (puluh|belas|ratus)|^satu ribu/
  const understood = fc.property(fc.integer({ min: 0, max: 99_999 }), (n) => {
    const words = cardinal(n)
    return heard(words) === n && !never.test(words.join(' '))
  })
  t.doesNotThrow(() => fc.assert(understood, { numRuns: 5000 }))
  t.equal(new Set(Array.from({ length: 10_000 }, (_, n) => cardinal(n).join(' '))).size, 10_000)
  t.equal(new Set(Array.from({ length: 10_000 }, (_, n) => englishCardinal(n).join(' '))).size, 10_000)
})

t.test('the pack has a clip for everything that can be spoken', async (t) => {
  const pack = new URL('../../../../public/voice/espeak-ng/', import.meta.url)
  const { clips } = JSON.parse(readFileSync(new URL('manifest.json', pack), 'utf8')) as {
    clips: Record<string, { file: string }>
  }
  const number = fc
    .tuple(fc.stringMatching(/^[A-Z]{1,2}$/), fc.stringMatching(/^\d{3,5}$/))
    .map(([prefix, digits]) => `${prefix}-${digits}`)
  const reading = fc.constantFrom('digits' as const, 'cardinal' as const)
  const call = fc.record({ number, label: fc.stringMatching(/^\d{1,3}$/), reading })
  const recorded = (clip: string) => clips[clip] !== undefined && existsSync(new URL(clips[clip].file, pack))
  const everything = fc.property(call, (spoken) => announcementClips(spoken, ['id', 'en']).every(recorded))
  t.doesNotThrow(() => fc.assert(everything, { numRuns: 2000 }))
})
