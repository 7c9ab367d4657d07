import { createHash } from 'node:crypto'
import type { BuildingState, CounterId, Entry, Event, LiveTicket, ServiceId } from '@antrean/contracts'
import { emptyState, fold } from '@antrean/domain'
import fc from 'fast-check'
import { appointmentEvent } from './random-appointments.ts'

/** One thing that may happen: a command of the list, what it is done to, and how long after the one before. */
export interface Step {
  what: number
  pick: number
  gapMs: number
}

const what = {
  arrive: 8,
  call: 16,
  recall: 1,
  serve: 12,
  finish: 10,
  noShow: 2,
  cancel: 2,
  open: 6,
  pause: 1,
  close: 1,
  closeDay: 1,
  book: 2,
  move: 1,
  unbook: 1,
  checkIn: 2,
}
type What = keyof typeof what
const wheel = Object.entries(what).flatMap(([name, weight]) => Array<What>(weight).fill(name as What))

export const steps = (maxLength: number) =>
  fc.array(fc.record({ what: fc.nat(wheel.length - 1), pick: fc.nat(1_000), gapMs: fc.nat(600_000) }), {
    minLength: maxLength / 2,
    maxLength,
    size: 'max',
  })

/** Steps by name, a minute apart; all of them at the first counter, ticket or service. */
export const named = (...names: What[]): Step[] => names.map((name) => ({ what: wheel.indexOf(name), pick: 0, gapMs: 60_000 }))

export const services: ServiceId[] = ['ktp', 'kk', 'sim', 'skck', 'teller']
const counters: CounterId[] = ['c1', 'c2', 'c3', 'c4', 'c5', 'c6']
const open = new Set(['planned', 'waiting', 'deferred', 'called', 'serving', 'parked'])

const uuid = (seed: string): string => {
  const h = createHash('sha256').update(seed).digest('hex')
  return `${h.slice(0, 8)}-${h.slice(8, 12)}-7${h.slice(13, 16)}-8${h.slice(17, 20)}-${h.slice(20, 32)}`
}

/** What a building lives through: the steps that make sense where they come, as the events that queue would append. */
export const lifeOf = (building: string, epoch: number, start: number, list: Step[]): { entries: Entry[]; state: BuildingState } => {
  const state = emptyState()
  const entries: Entry[] = []
  let at = start
  let day = 0
  const happens = (body: object): void => {
    const entry = { cursor: `${epoch}-${entries.length + 1}`, event: { at, by: 'test', ...body } as Event }
    entries.push(entry)
    fold(state, entry)
  }
  happens({ type: 'epoch.started', previous: '0-0', restored: false, skipped: 0 })
  for (const step of list) {
    at += step.gapMs
    const event = eventOf(state, wheel[step.what] as What, step.pick, `${building} ${entries.length}`, dayText(start, day))
    if (event) happens(event)
    if (event && 'expired' in event) [day, at] = [day + 1, at + 12 * 3_600_000]
  }
  return { entries, state }
}

const dayText = (start: number, day: number): string => new Date(start + day * 86_400_000).toISOString().slice(0, 10)

const eventOf = (state: BuildingState, kind: What, pick: number, seed: string, day: string): object | null => {
  const tickets = [...state.tickets.values()]
  const one = <T>(of: T[]): T | undefined => of[pick % Math.max(1, of.length)]
  const counter = one(counters) as CounterId
  const desk = state.counters.get(counter)
  const isOpen = desk?.state === 'open'
  const about = ({ id, visit, number, service }: LiveTicket) => ({ ticket: id, visit, number, service })
  const inState = (...states: string[]) => one(tickets.filter((ticket) => states.includes(ticket.state)))
  const ending = (type: string, ticket: LiveTicket | undefined) =>
    ticket ? { type, ...about(ticket), counter: ticket.counter, ...released(state, ticket, type === 'ticket.no-show') } : null
  switch (kind) {
    case 'arrive':
      return arrival(pick, seed, day)
    case 'call': {
      const ticket = inState('waiting')
      if (!ticket || !isOpen || desk.ticket !== null) return null
      const deferred = tickets.filter((t) => t.visit === ticket.visit && t !== ticket && t.state === 'waiting').map((t) => t.id)
      return { type: 'ticket.called', ...about(ticket), counter, callCount: ticket.callCount + 1, deferred }
    }
    case 'recall': {
      const ticket = inState('called')
      return ticket ? { type: 'ticket.recalled', ...about(ticket), counter: ticket.counter, recallCount: ticket.recallCount + 1 } : null
    }
    case 'serve': {
      const ticket = inState('called')
      return ticket ? { type: 'ticket.service-started', ...about(ticket), counter: ticket.counter } : null
    }
    case 'finish':
      return ending('ticket.served', inState('serving'))
    case 'noShow':
      return ending('ticket.no-show', inState('called'))
    case 'cancel':
      return ending('ticket.cancelled', inState('planned', 'waiting', 'deferred', 'called', 'serving'))
    case 'open':
      return isOpen ? null : { type: 'counter.opened', counter, officer: desk?.officer ?? `officer-${pick % 3}` }
    case 'pause':
      return isOpen && !desk.ticket ? { type: 'counter.paused', counter, officer: desk.officer, reason: 'break' } : null
    case 'close':
      return desk && desk.state !== 'closed' && !desk.ticket ? { type: 'counter.closed', counter, officer: desk.officer } : null
    case 'book':
    case 'move':
    case 'unbook':
    case 'checkIn':
      return appointmentEvent(state, kind, pick, seed, () => arrival(pick, seed, day))
    case 'closeDay':
      return pick % 4 === 0 ? dayClosed(state, day) : null
  }
}

const arrival = (pick: number, seed: string, day: string) => {
  const ordered = pick % 5 === 0
  const wanted = services.filter((_, i) => (pick >> i) % 3 === 0).slice(0, 3)
  const asked = wanted.length > 0 ? wanted : services.slice(pick % 5, (pick % 5) + 1)
  const ticket = (service: ServiceId, i: number) => ({
    id: uuid(`${seed} ${service}`),
    service,
    state: ordered && i > 0 ? 'planned' : 'waiting',
    score: pick,
    ahead: 0,
    promisedMs: (pick % 7) * 300_000,
    ...(pick % 3 === 0 ? {} : { quoted: { fromMinutes: (pick % 4) * 5, toMinutes: (pick % 4) * 5 + 10 } }),
  })
  return {
    type: 'visit.arrived',
    ...{ visit: uuid(seed), number: `A-${String(pick % 1_000).padStart(3, '0')}`, tokenHash: 'A'.repeat(22), day },
    ...{ channel: 'kiosk', priority: null, tickets: asked.map(ticket) },
  }
}

/** What ending a ticket moves in its visit. A no-show keeps the visit here: the visitor may still come. */
const released = (state: BuildingState, ticket: LiveTicket, stays: boolean) => {
  const others = [...state.tickets.values()].filter((t) => t.visit === ticket.visit && t !== ticket)
  const busy = others.some((t) => t.state === 'called' || t.state === 'serving')
  const resumed = busy ? [] : others.filter((t) => t.state === 'deferred').map((t) => t.id)
  const active = others.some((t) => open.has(t.state) && t.state !== 'planned')
  const planned = active ? undefined : others.find((t) => t.state === 'planned')
  const missed = others.some((t) => t.state === 'no-show')
  return {
    resumed,
    entered: planned ? { ticket: planned.id, score: 1 } : null,
    departed: !stays && !missed && !others.some((t) => open.has(t.state)),
  }
}

const dayClosed = (state: BuildingState, day: string): object => ({
  type: 'day.closed',
  day,
  expired: [...state.tickets.values()].filter((t) => open.has(t.state)).map((t) => t.id),
  departed: [...state.visits.values()].filter((visit) => visit.departedAt === null).map((visit) => visit.id),
  counters: [...state.counters.values()].filter((c) => c.state !== 'closed').map((c) => c.id),
  missed: [...state.appointments.values()].filter((a) => a.state === 'booked' && a.day <= day).map((a) => a.id),
})
