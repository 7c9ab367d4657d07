/*
 * Makes the default voice pack, public/voice/espeak-ng, from nothing:
 *
 *   apt-get install espeak-ng opus-tools
 *   node voice/make-pack.ts
 *
 * The clips are committed, so only a change of the recording list or of the voice needs this.
 */
import { execFileSync } from 'node:child_process'
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { type Recording, recordings } from './recording-list.ts'
import { chime, samplesOf, trimmed, wavOf } from './sound.ts'

const pack = new URL('../public/voice/espeak-ng/', import.meta.url).pathname
const voices = { id: { voice: 'id', speed: 138, pitch: 46 }, en: { voice: 'en-gb', speed: 145, pitch: 46 } } as const
type VoiceLanguage = keyof typeof voices

const spoken = (language: VoiceLanguage, { text, phonemes }: Recording): Float32Array => {
  const { voice, speed, pitch } = voices[language]
  const said = phonemes === undefined ? text : `[[${phonemes}]]`
  const options = ['-v', voice, '-s', String(speed), '-p', String(pitch), '-a', '110', '--stdout', said]
  return trimmed(samplesOf(execFileSync('espeak-ng', options)))
}

const write = (file: string, samples: Float32Array): void => {
  mkdirSync(dirname(join(pack, file)), { recursive: true })
  execFileSync('opusenc', ['--quiet', '--bitrate', '28', '--serial', '1', '--discard-comments', '-', join(pack, file)], {
    input: wavOf(samples),
  })
}

for (const folder of ['id', 'en']) rmSync(join(pack, folder), { recursive: true, force: true })
write('chime.ogg', chime())
const clips: Record<string, { file: string; text?: string }> = { chime: { file: 'chime.ogg' } }
for (const language of ['id', 'en'] as const)
  for (const recording of recordings[language]) {
    const name = `${language}/${recording.clip}`
    write(`${name}.ogg`, spoken(language, recording))
    clips[name] = { file: `${name}.ogg`, text: recording.clip.replaceAll('-', ' ') }
  }

const manifest = {
  format: 1,
  name: 'espeak-ng',
  licence: 'see LICENCE.md',
  languages: ['id', 'en'],
  pauseMs: { clip: 30, phrase: 260, language: 700 },
  clips,
}
writeFileSync(join(pack, 'manifest.json'), `${JSON.stringify(manifest, null, 2)}\n`)
console.log(`${Object.keys(clips).length} clips`)
