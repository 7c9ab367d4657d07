import type { BuildingState, Entry, EventOf, EventType, LiveCounter, LiveTicket, TicketId } from '@antrean/contracts'

type Released = Pick<EventOf<'ticket.served'>, 'resumed' | 'entered' | 'departed'>
type OfTicket = { ticket: TicketId; at: number }

/** Replaces a ticket with a changed copy, so that who holds the old one can compare. A ticket that is not here is passed over. */
const change = (state: BuildingState, id: TicketId, patch: (ticket: LiveTicket) => Partial<LiveTicket>): void => {
  const ticket = state.tickets.get(id)
  if (ticket) state.tickets.set(id, { ...ticket, ...patch(ticket) })
}

const leaveWaiting = (ticket: LiveTicket, at: number): number =>
  ticket.state === 'waiting' ? ticket.waitedMs + at - ticket.since : ticket.waitedMs

const changeCounter = (state: BuildingState, id: string, patch: Partial<LiveCounter>): void => {
  const before = state.counters.get(id) ?? { id, state: 'closed', officer: null, since: 0, ticket: null, pauseReason: null }
  state.counters.set(id, { ...before, ...patch })
}

const freeCounterOf = (state: BuildingState, ticket: TicketId, counter: string | null): void => {
  if (counter !== null && state.counters.get(counter)?.ticket === ticket) changeCounter(state, counter, { ticket: null })
}

const release = (state: BuildingState, visit: string, { resumed, entered, departed }: Released, at: number, seq: number) => {
  for (const id of resumed) change(state, id, () => ({ state: 'waiting', since: at }))
  if (entered) change(state, entered.ticket, () => ({ state: 'waiting', since: at, enteredAt: at, score: entered.score, entry: seq }))
  if (departed) depart(state, visit, at)
}

const depart = (state: BuildingState, id: string, at: number): void => {
  const visit = state.visits.get(id)
  if (visit) state.visits.set(id, { ...visit, departedAt: at })
}

const end =
  (to: 'served' | 'no-show' | 'cancelled') =>
  (state: BuildingState, event: OfTicket & Released & { visit: string; counter: string | null }, seq: number): void => {
    change(state, event.ticket, (t) => ({
      state: to,
      waitedMs: leaveWaiting(t, event.at),
      since: event.at,
      endedAt: event.at,
      counter: event.counter ?? t.counter,
    }))
    freeCounterOf(state, event.ticket, event.counter)
    release(state, event.visit, event, event.at, seq)
  }

/** What each event does to a building. A new event must fill its row. */
const effects: { [T in EventType]: (state: BuildingState, event: EventOf<T>, seq: number) => void } = {
  'visit.arrived': (state, { visit, number, day, tokenHash, channel, priority, tickets, at }, seq) => {
    const ids = tickets.map((ticket) => ticket.id)
    state.visits.set(visit, { id: visit, number, day, tokenHash, channel, priority, arrivedAt: at, departedAt: null, tickets: ids })
    const [prefix = '', digits = ''] = number.split('-')
    state.sequences.set(`${day}:${prefix}`, Number(digits))
    for (const { id, service, state: ticketState, score, promisedMs } of tickets)
      state.tickets.set(id, {
        ...{ id, visit, number, service, state: ticketState, day, priority, score, entry: seq, promisedMs },
        ...{ enteredAt: ticketState === 'waiting' ? at : null, since: at, waitedMs: 0, waitingMs: null, calledAt: null },
        ...{ callCount: 0, recallCount: 0, servingAt: null, endedAt: null, counter: null },
      })
  },
  'ticket.called': (state, { ticket, counter, callCount, deferred, at }) => {
    change(state, ticket, (t) => {
      const waitedMs = leaveWaiting(t, at)
      return { state: 'called', since: at, waitedMs, waitingMs: waitedMs, calledAt: at, callCount, recallCount: 0, counter }
    })
    for (const id of deferred) change(state, id, (t) => ({ state: 'deferred', since: at, waitedMs: leaveWaiting(t, at) }))
    changeCounter(state, counter, { ticket })
  },
  'ticket.recalled': (state, { ticket, recallCount }) => change(state, ticket, () => ({ recallCount })),
  'ticket.service-started': (state, { ticket, at }) => change(state, ticket, () => ({ state: 'serving', since: at, servingAt: at })),
  'ticket.served': end('served'),
  'ticket.no-show': end('no-show'),
  'ticket.cancelled': end('cancelled'),
  'counter.opened': (state, { counter, officer, at }) => {
    changeCounter(state, counter, { state: 'open', officer, since: at, pauseReason: null })
  },
  'counter.paused': (state, { counter, officer, reason, at }) => {
    changeCounter(state, counter, { state: 'paused', officer, since: at, pauseReason: reason })
  },
  'counter.closed': (state, { counter, at }) => {
    changeCounter(state, counter, { state: 'closed', officer: null, since: at, ticket: null, pauseReason: null })
  },
  'day.closed': (state, { day, expired, departed, counters, at }) => {
    for (const id of expired) change(state, id, (t) => ({ state: 'expired', waitedMs: leaveWaiting(t, at), since: at, endedAt: at }))
    for (const id of departed) depart(state, id, lastEndOf(state, id) ?? at)
    for (const id of counters) changeCounter(state, id, { state: 'closed', officer: null, since: at, ticket: null, pauseReason: null })
    for (const name of state.sequences.keys()) if (name.slice(0, day.length) <= day) state.sequences.delete(name)
    state.closedDay = day
  },
  'catalogue.published': (state, { version }) => {
    state.catalogueVersion = version
  },
  'epoch.started': (state, { skipped }) => {
    for (const [key, last] of state.sequences) state.sequences.set(key, last + skipped)
  },
}

/** A visit that only no-shows keep open left when the last of its tickets ended. */
const lastEndOf = (state: BuildingState, visit: string): number | null => {
  const ends = (state.visits.get(visit)?.tickets ?? []).map((id) => state.tickets.get(id)?.endedAt ?? null)
  return ends.length === 0 || ends.includes(null) ? null : Math.max(...(ends as number[]))
}

/**
 * Applies one event to a building, in place; tickets, visits and counters are replaced by changed copies.
 * Departed visits and their tickets stay: whoever keeps a state for long removes them with `forgetDeparted`.
 */
export const fold = (state: BuildingState, { cursor, event }: Entry): void => {
  const seq = Number(cursor.slice(cursor.indexOf('-') + 1))
  const effect = effects[event.type] as (state: BuildingState, event: Entry['event'], seq: number) => void
  effect(state, event, seq)
  state.cursor = cursor
  state.lastAt = event.at
}

/** Removes a visit that has departed, and its tickets. */
export const forgetDeparted = (state: BuildingState, visit: string): void => {
  const found = state.visits.get(visit)
  if (!found || found.departedAt === null) return
  for (const id of found.tickets) state.tickets.delete(id)
  state.visits.delete(visit)
}
