import type { Announcement, BoardView, Cursor, Day, TicketId } from '@antrean/contracts'
import { compareCursors, origin } from '@antrean/event-stream'

/** A zone's announcement line, as it stands in Redis for every instance. */
export interface Line {
  /** Counts the changes that boards can see; begins with the time in ms, so that it goes on where a lost line was. */
  revision: number
  /** Up to where the building's history has been taken in. */
  cursor: Cursor
  day: Day | null
  announcements: Announcement[]
  speaker: { connection: string; until: number } | null
  unspoken: number
}

/** What happens to a line. Those with a cursor come from events, and are taken in once whoever brings them. */
export type LineStep =
  | { step: 'called' | 'recalled'; cursor: Cursor; day: Day; announcement: Announcement }
  | { step: 'left'; cursor: Cursor; tickets: TicketId[] }
  | { step: 'spoken'; announcement: Cursor; times: number }
  | { step: 'vanished'; connection: string }

/** A call that is older than this is not spoken any more: its visitor has seen it, or has gone. */
export const spokenWithinMs = 60_000
export const leaseMs = 5_000
const renewBeforeMs = 3_000

export const emptyLine = (revision: number): Line => ({
  revision,
  cursor: origin,
  day: null,
  announcements: [],
  speaker: null,
  unspoken: 0,
})

/** The keys of a board's view that its line gives. */
export const lineValues = ({ announcements, speaker, unspoken }: Line): Pick<BoardView, 'announcements' | 'speaker' | 'unspoken'> => ({
  announcements,
  speaker: speaker?.connection ?? null,
  unspoken,
})

/** Takes some out of the line unspoken. */
const passOver = (line: Line, gone: (announcement: Announcement) => boolean): Line => {
  const announcements = line.announcements.filter((announcement) => !gone(announcement))
  return { ...line, announcements, unspoken: line.unspoken + line.announcements.length - announcements.length }
}

const join = (line: Line, day: Day, { ticket, at, ...call }: Announcement, again: boolean): Line => {
  const today = line.day === day ? line : { ...line, day, unspoken: 0 }
  const inLine = again ? today.announcements.find((announcement) => announcement.ticket === ticket) : undefined
  if (!inLine) return { ...today, announcements: [...today.announcements, { ...call, ticket, at }] }
  const joined = { ...inLine, at, times: inLine.times + 1 }
  return { ...today, announcements: today.announcements.map((one) => (one === inLine ? joined : one)) }
}

const take = (line: Line, step: LineStep): Line => {
  if ('cursor' in step) {
    if (compareCursors(step.cursor, line.cursor) <= 0) return line
    const taken = { ...line, cursor: step.cursor }
    return step.step === 'left'
      ? passOver(taken, ({ ticket }) => step.tickets.includes(ticket))
      : join(taken, step.day, step.announcement, step.step === 'recalled')
  }
  if (step.step === 'vanished') return line.speaker?.connection === step.connection ? { ...line, speaker: null } : line
  const { announcement, times } = step
  // A recall that joined while the call was being spoken is still to be spoken.
  return { ...line, announcements: line.announcements.filter((one) => one.id !== announcement || one.times > times) }
}

/** Whoever holds the lease and lives keeps it; when it has run out, the first that is ready here gets it. */
const elect = (line: Line, ready: readonly string[], now: number): Line => {
  const { speaker } = line
  if (speaker && speaker.until > now) {
    const mine = ready.includes(speaker.connection)
    return mine && speaker.until - now < renewBeforeMs ? { ...line, speaker: { ...speaker, until: now + leaseMs } } : line
  }
  const [first] = ready
  return { ...line, speaker: first === undefined ? null : { connection: first, until: now + leaseMs } }
}

/** The line after some steps, at an instant, with the connections that are ready to speak here. */
export const advance = (line: Line, steps: readonly LineStep[], ready: readonly string[], now: number): Line => {
  const taken = passOver(steps.reduce(take, line), ({ at }) => now - at > spokenWithinMs)
  const next = elect(taken, ready, now)
  const seen = JSON.stringify(lineValues(next)) !== JSON.stringify(lineValues(line))
  return seen ? { ...next, revision: line.revision + 1 } : next
}
