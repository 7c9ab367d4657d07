import type { BuildingState, EventOf, LiveTicket, VisitId } from '@antrean/contracts'
import { changeAppointment, changeCounter, changeTicket, changeVisit, move } from './change.ts'
import type { Effects } from './effect.ts'

const closed = { state: 'closed', officer: null, ticket: null, pauseReason: null } as const

/** A visit that only no-shows keep open left when the last of its tickets ended; null where one is not known. */
const lastEndOf = (state: BuildingState, visit: VisitId): number | null => {
  const ends = (state.visits.get(visit)?.tickets ?? []).map((id) => state.tickets.get(id)?.endedAt ?? null)
  return ends.length === 0 || ends.includes(null) ? null : Math.max(...(ends as number[]))
}

type Night = NonNullable<EventOf<'day.closed'>['night']>

/** Whom another counter kept waits again; what it waited counts up to the night, and from the next opening on. */
const carriedThrough = ({ from, to }: Night, ticket: LiveTicket): Partial<LiveTicket> => ({
  ...(ticket.state === 'waiting' || ticket.state === 'deferred' ? move(ticket, 'waiting', Math.max(ticket.since, from)) : {}),
  countsFrom: to[ticket.service] ?? ticket.countsFrom,
})

export const ofBuilding: Effects<
  | 'counter.opened'
  | 'counter.paused'
  | 'counter.closed'
  | 'counter.services-set'
  | 'service.suspended'
  | 'service.resumed'
  | 'day.closed'
  | 'day.reopened'
  | 'catalogue.published'
  | 'epoch.started'
> = {
  'counter.opened': (state, { counter, officer, at }) =>
    changeCounter(state, counter, { state: 'open', officer, since: at, pauseReason: null }),
  'counter.paused': (state, { counter, officer, reason, at }) =>
    changeCounter(state, counter, { state: 'paused', officer, since: at, pauseReason: reason }),
  'counter.closed': (state, { counter, at }) => changeCounter(state, counter, { ...closed, since: at }),
  'counter.services-set': (state, { counter, services }) =>
    changeCounter(state, counter, { services: services.length > 0 ? services : null }),
  'service.suspended': (state, { service, cause, at }) => void state.suspended.set(service, { since: at, cause }),
  'service.resumed': (state, { service }) => void state.suspended.delete(service),
  'day.closed': (state, { at, day, expired, carried = [], night = { from: at, to: {} }, departed, counters, missed = [] }) => {
    for (const id of expired) changeTicket(state, id, (t) => ({ ...move(t, 'expired', at), endedAt: at }))
    for (const id of carried) changeTicket(state, id, (t) => carriedThrough(night, t))
    for (const id of departed) changeVisit(state, id, () => ({ departedAt: lastEndOf(state, id) ?? at }))
    for (const id of counters) changeCounter(state, id, { ...closed, since: at })
    for (const id of missed) changeAppointment(state, id, { state: 'expired', endedAt: at })
    // The day's own numbers stay known: it may be reopened, and none is given twice.
    for (const name of state.sequences.keys()) if (name.slice(0, day.length) < day) state.sequences.delete(name)
    state.closedDay = day
  },
  'day.reopened': (state) => {
    state.closedDay = null
  },
  'catalogue.published': (state, { version, counters = [] }) => {
    state.catalogueVersion = version
    for (const id of counters) state.counters.delete(id)
  },
  'epoch.started': (state, { skipped, sequences = [...state.sequences.keys()] }) => {
    for (const name of sequences) state.sequences.set(name, (state.sequences.get(name) ?? 0) + skipped)
  },
}
