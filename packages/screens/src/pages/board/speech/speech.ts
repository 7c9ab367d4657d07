import type { Language } from '@antrean/contracts'
import { english } from './english.ts'
import { indonesian } from './indonesian.ts'
import type { Reading } from './reading.ts'

export interface Call {
  /** Such as A-012. */
  number: string
  /** The counter's, such as 3. */
  label: string
  reading: Reading
}

const sentences = { id: indonesian, en: english }

/**
 * A call as clips, phrase by phrase; a speaker breathes between phrases.
 * `{ number: 'A-012', label: '3', reading: 'cardinal' }` in Indonesian is
 * id/nomor-antrean · id/a · id/dua id/belas · id/silakan-menuju id/loket id/tiga
 */
export const phrases = (call: Call, language: Language): string[][] => {
  const [prefix = '', number = ''] = call.number.split('-')
  return sentences[language](prefix, number, call.label, call.reading).map((phrase) => phrase.map((clip) => `${language}/${clip}`))
}

/** A call in every language asked for, after one chime: a list of clip names, in the order of playing. */
export const announcementClips = (call: Call, languages: readonly Language[]): string[] => [
  'chime',
  ...languages.flatMap((language) => phrases(call, language).flat()),
]
