import fc from 'fast-check'
import t from 'tap'
import { announcementClips } from './speech.ts'
import { timeline } from './timeline.ts'

const call = { number: 'A-012', label: '3', reading: 'cardinal' as const }
const timing = { pauseMs: { clip: 30, phrase: 250, language: 700 }, lengthOf: () => 0.5 }

t.test('words of a phrase join, phrases are told apart', async (t) => {
  const cues = timeline(call, ['id'], timing).map(({ clip, at }) => `${at.toFixed(2)} ${clip}`)
  t.same(cues, [
    '0.00 chime',
    '0.50 id/nomor-antrean',
    '1.25 id/a',
    '2.00 id/dua',
    '2.53 id/belas',
    '3.28 id/silakan-menuju',
    '3.81 id/loket',
    '4.34 id/tiga',
  ])
})

t.test('plays the clips of the call in their order, and never two at once', async (t) => {
  const cues = timeline(call, ['id', 'en'], timing)
  t.same(
    cues.map(({ clip }) => clip),
    announcementClips(call, ['id', 'en']),
  )
  const apart = fc.property(fc.double({ min: 0.01, max: 3, noNaN: true }), (length) => {
    const laid = timeline(call, ['id', 'en'], { ...timing, lengthOf: () => length })
    return laid.every(({ at }, i) => i === 0 || at >= (laid[i - 1]?.at ?? 0) + length)
  })
  t.doesNotThrow(() => fc.assert(apart))
})
