import type { BuildingId, CounterId, Entry, Event } from '@antrean/contracts'
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

const closed = (session: CounterSession, at: number): CounterSession => ({
  ...resumed(session, at),
  closed_at: new Date(at).toISOString(),
})

const opened = (building: BuildingId, seq: number, event: Extract<Event, { type: 'counter.opened' }>): CounterSession => ({
  ...{ building, counter: event.counter, opened_seq: seq, officer: event.officer },
  opened_at: new Date(event.at).toISOString(),
  ...{ closed_at: null, paused_since: null, pause_reason: null, paused_ms: 0 },
})

/** What the entries leave of a building's counter sessions: those that changed, given those that were open. */
export const foldCounterSessions = (building: BuildingId, open: readonly CounterSession[], entries: readonly Entry[]): CounterSession[] => {
  const changed = new Map<string, CounterSession>()
  const current = new Map(open.map((session) => [session.counter, session]))
  const put = (session: CounterSession): void => {
    changed.set(`${session.counter} ${session.opened_seq}`, session)
    if (session.closed_at === null) current.set(session.counter, session)
    else current.delete(session.counter)
  }
  const open_ = (entry: Entry<Extract<Event, { type: 'counter.opened' }>>): void => {
    const session = current.get(entry.event.counter)
    if (session?.officer === entry.event.officer) return put(resumed(session, entry.event.at))
    if (session) put(closed(session, entry.event.at))
    put(opened(building, parseCursor(entry.cursor).seq, entry.event))
  }
  for (const { cursor, event } of entries) {
    if (event.type === 'counter.opened') open_({ cursor, event })
    for (const counter of event.type === 'counter.opened' ? [] : countersOf(event)) {
      const session = current.get(counter)
      if (!session) continue
      if (event.type === 'counter.paused') {
        const since = new Date(event.at).toISOString()
        put({ ...resumed(session, event.at), paused_since: since, pause_reason: event.reason })
      } else put(closed(session, event.at))
    }
  }
  return [...changed.values()]
}
