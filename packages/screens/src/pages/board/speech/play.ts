import type { Cue } from './timeline.ts'
import type { Voice } from './voice-pack.ts'

/** Told on `window` when a clip has been played to its end, so that what is heard can be seen. */
export interface PlayedClip {
  clip: string
  /** The id of the announcement it belongs to. */
  announcement: string
}
export const clipPlayed = 'antrean:clip'

const lead = 0.05

/**
 * Plays the cues sample-accurately. Resolves when the last clip has ended; rejects, and is silent, when the audio stops
 * running before that.
 */
export const play = (context: AudioContext, voice: Voice, cues: readonly Cue[], announcement: string): Promise<void> =>
  new Promise((resolve, reject) => {
    const startAt = context.currentTime + lead
    const sources = cues.map(({ clip, at }) => {
      const source = new AudioBufferSourceNode(context, { buffer: voice.clips.get(clip) ?? null })
      source.connect(context.destination)
      source.start(startAt + at)
      source.onended = () => window.dispatchEvent(new CustomEvent<PlayedClip>(clipPlayed, { detail: { clip, announcement } }))
      return source
    })
    const stopped = () => {
      if (context.state === 'running') return
      context.removeEventListener('statechange', stopped)
      for (const source of sources) {
        source.onended = null
        source.stop()
      }
      reject(new Error('the audio stopped before the call was heard'))
    }
    context.addEventListener('statechange', stopped)
    sources.at(-1)?.addEventListener('ended', () => {
      context.removeEventListener('statechange', stopped)
      resolve()
    })
  })
