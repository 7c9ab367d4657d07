import { signal } from '@preact/signals'
import { loadVoice, type Voice } from './voice-pack.ts'

const pack = '/voice/espeak-ng'
const againMs = 5_000

/** The one audio output of this board. A browser lets it run only once somebody has touched the page, or by its policy. */
export const context = new AudioContext()

export const running = signal(context.state === 'running')
context.addEventListener('statechange', () => {
  running.value = context.state === 'running'
})

/** Asks the browser to let this board be heard; only from a touch or a key. */
export const activate = (): void => void context.resume()
for (const gesture of ['pointerdown', 'keydown']) addEventListener(gesture, activate)

export const voice = signal<Voice | null>(null)
export const voiceFailed = signal(false)

/** Loads the voice, and tries until it is there. */
export const prepareVoice = async (): Promise<void> => {
  try {
    voice.value = await loadVoice(context, pack)
    voiceFailed.value = false
  } catch {
    voiceFailed.value = true
    setTimeout(() => void prepareVoice(), againMs)
  }
}
