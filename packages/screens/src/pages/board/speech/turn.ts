import type { Announcement } from '@antrean/contracts'

/** What a board knows when it asks whether it is its turn to speak. */
export interface Hall {
  /** In the order of speaking. */
  announcements: readonly Announcement[]
  /** The connection that holds the zone's lease, and this board's own. */
  speaker: string | null
  connection: string | null
  /** The audio runs and the voice is loaded. */
  ready: boolean
  speaking: boolean
  /** The last announcement that was heard to its end here, and over which connection that was said. */
  heard: { key: string; toldOver: string | null } | null
}

export type Turn = { do: 'speak' | 'acknowledge'; announcement: Announcement }

/** One hearing of an announcement; a recall makes it another. */
export const hearing = ({ id, times }: Announcement): string => `${id}/${times}`

/**
 * What this board is to do now; null: nothing. Nothing is ever acknowledged that was not heard to its end, and what was heard
 * is not spoken again when only the acknowledgement was lost.
 */
export const turnOf = ({ announcements, speaker, connection, ready, speaking, heard }: Hall): Turn | null => {
  const [announcement] = announcements
  if (!announcement || connection === null || speaking) return null
  if (heard?.key === hearing(announcement)) return heard.toldOver === connection ? null : { do: 'acknowledge', announcement }
  return ready && speaker === connection ? { do: 'speak', announcement } : null
}
