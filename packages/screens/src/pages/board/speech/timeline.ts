import type { Language } from '@antrean/contracts'
import { type Call, phrases } from './speech.ts'
import type { Pauses } from './voice-pack.ts'

/** A clip and when it begins, in seconds after the first one. */
export interface Cue {
  clip: string
  at: number
}

interface Timing {
  pauseMs: Pauses
  /** In seconds. */
  lengthOf: (clip: string) => number
}

/** When each clip of a call begins, so that words of a phrase join and phrases are told apart. */
export const timeline = (call: Call, languages: readonly Language[], { pauseMs, lengthOf }: Timing): Cue[] => {
  const cues: Cue[] = []
  let at = 0
  const lay = (phrase: readonly string[], pauseAfter: number) => {
    for (const [i, clip] of phrase.entries()) {
      cues.push({ clip, at })
      at += lengthOf(clip) + (i < phrase.length - 1 ? pauseMs.clip : pauseAfter) / 1000
    }
  }
  lay(['chime'], 0)
  for (const language of languages) {
    const sentence = phrases(call, language)
    sentence.forEach((phrase, i) => {
      lay(phrase, i < sentence.length - 1 ? pauseMs.phrase : pauseMs.language)
    })
  }
  return cues
}
