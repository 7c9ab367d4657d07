import type { BuildingId, CounterId, Entry, Event, EventOf } from '@antrean/contracts'
import { parseCursor } from '@antrean/event-stream'
import type { CounterSessionTable } from '../database/tables.ts'
import type { Written } from '../database/write-rows.ts'

export type CounterSession = Written<CounterSessionTable>

/** The counters that an event opens, pauses or closes. */
export const countersOf = (event: Event): CounterId[] => {
  if (event.type === 'day.closed') return event.counters
  return event.type === 'counter.opened' || event.type === 'counter.paused' || event.type === 'counter.closed' ? [event.counter] : []
}

const resumed = (session: CounterSession, at: number): CounterSession => ({
  ...session,
  paused_ms: session.paused_ms + (session.paused_since === null ? 0 : at - Date.parse(session.paused_since)),
  paused_since: null,
  pause_reason: null,
})

const paused = (session: CounterSession, { at, reason }: EventOf<'counter.paused'>): CounterSession => ({
  ...resumed(session, at),
  paused_since: new Date(at).toISOString(),
  pause_reason: reason,
})

const closed = (session: CounterSession, at: number): CounterSession => ({
  ...resumed(session, at),
  closed_at: new Date(at).toISOString(),
})

const opened = (building: BuildingId, seq: number, { counter, officer, at }: EventOf<'counter.opened'>): CounterSession => ({
  ...{ building, counter, opened_seq: seq, officer, opened_at: new Date(at).toISOString() },
  ...{ closed_at: null, paused_since: null, pause_reason: null, paused_ms: 0 },
})

/** What an event leaves of a counter's open session: opening under another officer ends it and begins another. */
const effect = (building: BuildingId, session: CounterSession | undefined, { cursor, event }: Entry): CounterSession[] => {
  if (event.type === 'counter.opened') {
    if (session?.officer === event.officer) return [resumed(session, event.at)]
    return [...(session ? [closed(session, event.at)] : []), opened(building, parseCursor(cursor).seq, event)]
  }
  if (!session) return []
  return [event.type === 'counter.paused' ? paused(session, event) : closed(session, event.at)]
}

/** What the entries leave of a building's counter sessions: those that changed, given those that were open. */
export const foldCounterSessions = (building: BuildingId, open: readonly CounterSession[], entries: readonly Entry[]): CounterSession[] => {
  const changed = new Map<string, CounterSession>()
  const current = new Map(open.map((session) => [session.counter, session]))
  for (const entry of entries) {
    for (const counter of countersOf(entry.event)) {
      for (const session of effect(building, current.get(counter), entry)) {
        changed.set(`${counter} ${session.opened_seq}`, session)
        if (session.closed_at === null) current.set(counter, session)
        else current.delete(counter)
      }
    }
  }
  return [...changed.values()]
}
