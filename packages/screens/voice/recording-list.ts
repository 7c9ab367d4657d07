/** What a voice says, clip by clip: the recording guide of a human voice, and what espeak-ng is given. */
export interface Recording {
  clip: string
  /** What a person reads aloud. */
  text: string
  /** What espeak-ng is given instead of the text where it would stress or colour a vowel wrongly. */
  phonemes?: string
}

const say = (clip: string, text = clip.replaceAll('-', ' '), phonemes?: string): Recording =>
  phonemes === undefined ? { clip, text } : { clip, text, phonemes }

const letterNames = 'a be ce de e ef ge ha i je ka el em en o pe ki er es te u fe we eks ye zet'.split(' ')

/* espeak-ng knows the name of a bare letter, and reads "be" or "ce" less well. */
const indonesianLetters = letterNames.map((name, i) => ({ clip: name, text: name, letter: String.fromCharCode(97 + i) }))

export const indonesian: Recording[] = [
  say('nomor-antrean'),
  say('silakan-menuju'),
  say('loket', 'loket', "l'okEt"),
  say('gerai', 'gerai', "g@R2'aI"),
  ...indonesianLetters.map(({ clip, letter }) => say(clip, letter)),
  say('nol'),
  say('satu'),
  say('dua'),
  say('tiga'),
  say('empat', 'empat', "@mp'at"),
  say('lima'),
  say('enam', 'enam', "@n'am"),
  say('tujuh'),
  say('delapan'),
  say('sembilan'),
  say('sepuluh'),
  say('sebelas', 'sebelas', "s@b@l'as"),
  say('belas', 'belas', "b@l'as"),
  say('puluh'),
  say('seratus'),
  say('ratus'),
  say('seribu'),
  say('ribu'),
]

const englishNumbers =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred thousand'

export const english: Recording[] = [
  say('number'),
  say('please-proceed-to'),
  say('counter'),
  ...Array.from('abcdefghijklmnopqrstuvwxyz', (letter) => say(letter)),
  ...englishNumbers.split(' ').map((word) => say(word)),
]

export const recordings = { id: indonesian, en: english } as const
