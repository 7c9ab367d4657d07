import type { Followed } from '@antrean/client'
import type { Announcement, BoardView } from '@antrean/contracts'
import { computed, type ReadonlySignal, useSignal, useSignalEffect } from '@preact/signals'
import { useEffect } from 'preact/hooks'
import { building } from '../../../shared/building.ts'
import { liveSocket } from '../../../shared/live.ts'
import { context, prepareVoice, running, voice } from './audio.ts'
import { play } from './play.ts'
import type { Reading } from './reading.ts'
import { timeline } from './timeline.ts'
import { type Hall, hearing, turnOf } from './turn.ts'
import type { Voice } from './voice-pack.ts'

/** This board can be heard: the browser lets it, and the voice is in memory. */
export const ready = computed(() => running.value && voice.value !== null)

const breathMs = 400

const speak = (with_: Voice, { id, number, label, languages }: Announcement, reading: Reading): Promise<void> => {
  const spoken = languages.filter((language) => with_.languages.includes(language))
  const lengthOf = (clip: string) => with_.clips.get(clip)?.duration ?? 0
  return play(context, with_, timeline({ number, label, reading }, spoken, { pauseMs: with_.pauseMs, lengthOf }), id)
}

/** Offers this board as the zone's speaker, and speaks what is its turn to speak. */
export const useSpeaker = (zone: string, board: ReadonlySignal<Followed<BoardView> | null>): void => {
  const speaking = useSignal(false)
  const heard = useSignal<Hall['heard']>(null)

  useEffect(() => void prepareVoice(), [])
  useSignalEffect(() => liveSocket().speaker(building, zone, ready.value))

  const tell = ({ id, times, ...rest }: Announcement) => {
    const { connection } = liveSocket().link()
    liveSocket().spoken(building, zone, id, times)
    heard.value = { key: hearing({ id, times, ...rest }), toldOver: connection }
  }

  useSignalEffect(() => {
    const { state, link } = board.value ?? {}
    if (!state || !link || !voice.value) return
    const { announcements, speaker } = state
    const { connection } = link
    const turn = turnOf({ announcements, speaker, connection, ready: ready.value, speaking: speaking.value, heard: heard.value })
    if (turn?.do === 'acknowledge') tell(turn.announcement)
    if (turn?.do !== 'speak') return
    speaking.value = true
    /* What was not heard to its end is not told; the server lets another board, or this one again, speak it. */
    void speak(voice.value, turn.announcement, state.building.reading)
      .then(
        () => tell(turn.announcement),
        () => undefined,
      )
      .then(() => setTimeout(() => (speaking.value = false), breathMs))
  })
}
