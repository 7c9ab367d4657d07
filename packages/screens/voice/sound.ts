export const sampleRate = 22_050

/** Mono samples of a 16-bit WAV, -1..1. Throws where the sound is of another kind. */
export const samplesOf = (wav: Buffer): Float32Array => {
  if (wav.readUInt16LE(22) !== 1 || wav.readUInt32LE(24) !== sampleRate || wav.readUInt16LE(34) !== 16)
    throw new Error(`not a mono 16-bit WAV of ${sampleRate} Hz`)
  /* A WAV that was piped does not know its own length, so the samples are what follows the header. */
  const bytes = wav.subarray(wav.indexOf('data') + 8)
  return Float32Array.from({ length: Math.floor(bytes.length / 2) }, (_, i) => bytes.readInt16LE(i * 2) / 32_768)
}

export const wavOf = (samples: Float32Array): Buffer => {
  const wav = Buffer.alloc(44 + samples.length * 2)
  wav.write('RIFF', 0)
  wav.writeUInt32LE(36 + samples.length * 2, 4)
  wav.write('WAVEfmt ', 8)
  wav.writeUInt32LE(16, 16)
  wav.writeUInt16LE(1, 20)
  wav.writeUInt16LE(1, 22)
  wav.writeUInt32LE(sampleRate, 24)
  wav.writeUInt32LE(sampleRate * 2, 28)
  wav.writeUInt16LE(2, 32)
  wav.writeUInt16LE(16, 34)
  wav.write('data', 36)
  wav.writeUInt32LE(samples.length * 2, 40)
  samples.forEach((sample, i) => {
    wav.writeInt16LE(Math.round(Math.max(-1, Math.min(1, sample)) * 32_767), 44 + i * 2)
  })
  return wav
}

const edge = Math.round(sampleRate * 0.006)

/** Without the silence before and after, equally loud, and without a click at either end. */
export const trimmed = (samples: Float32Array): Float32Array => {
  const audible = (sample: number) => Math.abs(sample) > 0.008
  const from = Math.max(0, samples.findIndex(audible) - edge)
  const to = Math.min(samples.length, samples.findLastIndex(audible) + 2 * edge)
  const peak = samples.reduce((most, sample) => Math.max(most, Math.abs(sample)), 0)
  return samples.slice(from, to).map((sample, i, all) => {
    const fade = Math.min(1, i / edge, (all.length - 1 - i) / edge)
    return (sample / peak) * 0.85 * fade
  })
}

/** Two soft bell tones, the second lower: what a hall takes for "attention". */
export const chime = (): Float32Array => {
  const tones = [
    { hz: 659.26, at: 0 },
    { hz: 523.25, at: 0.42 },
  ]
  const partials = [
    { times: 1, loud: 1, decay: 2.6 },
    { times: 2, loud: 0.35, decay: 4 },
    { times: 3.01, loud: 0.12, decay: 7 },
  ]
  const bell = (hz: number, t: number) =>
    partials.reduce((sum, p) => sum + p.loud * Math.exp(-p.decay * t) * Math.sin(2 * Math.PI * hz * p.times * t), 0)
  return Float32Array.from({ length: sampleRate * 1.6 }, (_, i) =>
    tones.reduce((sum, { hz, at }) => {
      const t = i / sampleRate - at
      return t < 0 ? sum : sum + 0.4 * Math.min(1, t / 0.004) * bell(hz, t)
    }, 0),
  )
}
