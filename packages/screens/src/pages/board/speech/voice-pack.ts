import type { Language } from '@antrean/contracts'

/** A pack's manifest.json; its README says what each field means. */
export interface Manifest {
  format: 1
  languages: Language[]
  pauseMs: Pauses
  clips: Record<string, { file: string }>
}

export interface Pauses {
  clip: number
  phrase: number
  language: number
}

/** A voice that is in memory, ready to be played to the sample. */
export interface Voice {
  languages: readonly Language[]
  pauseMs: Pauses
  clips: ReadonlyMap<string, AudioBuffer>
}

const fetched = async (url: string): Promise<Response> => {
  const response = await fetch(url)
  if (!response.ok) throw new Error(`${url} answered ${response.status}`)
  return response
}

/** Fetches and decodes every clip of a pack. Throws where one is missing or cannot be decoded: half a voice is none. */
export const loadVoice = async (context: BaseAudioContext, folder: string): Promise<Voice> => {
  const manifest = (await (await fetched(`${folder}/manifest.json`)).json()) as Manifest
  const decoded = Object.entries(manifest.clips).map(async ([clip, { file }]) => {
    const bytes = await (await fetched(`${folder}/${file}`)).arrayBuffer()
    return [clip, await context.decodeAudioData(bytes)] as const
  })
  return { languages: manifest.languages, pauseMs: manifest.pauseMs, clips: new Map(await Promise.all(decoded)) }
}
