import { Volume2, VolumeX } from 'lucide-preact'
import { Button } from '../../shared/ui/Button.tsx'
import { activate, running, voice, voiceFailed } from './speech/audio.ts'
import { text } from './words.ts'

/** Whether this board can be heard; where the browser blocks it, the way to change that. */
export const SoundStatus = ({ speaks }: { speaks: boolean }) => {
  const words = text.value
  if (!running.value)
    return (
      <div class="sound off" role="alert">
        <VolumeX aria-hidden="true" />
        <strong>{words.silent}</strong>
        <Button kind="primary" onClick={activate}>
          {words.activate}
        </Button>
        <span>{words.anyKey}</span>
      </div>
    )
  const said = voiceFailed.value ? words.voiceFailed : voice.value === null ? words.loadingVoice : speaks ? words.speaking : words.ready
  return (
    <p class="sound" data-speaks={speaks}>
      {voiceFailed.value ? <VolumeX aria-hidden="true" /> : <Volume2 aria-hidden="true" />}
      <span>{said}</span>
    </p>
  )
}
