import type { BuildingState, Catalogue, Entry, LiveAppointment, LiveTicket, LiveVisit } from '@antrean/contracts'
import { dayNumber, offsetMinutes, serviceDay } from '@antrean/domain'
import { bodyOf, decodeEntry, type RawEntry } from '@antrean/event-stream'
import { rulesOf } from '../transitions/publish-catalogue/rules.ts'

/** A Redis command; its key is named within the building. */
export type Write = [command: string, key: string, ...words: (string | number)[]]

const departedSeconds = 36 * 3600
const issuedSeconds = 48 * 3600
const commandMs = 24 * 3600_000
const slotsKeptMs = 60 * 3600_000

const hash = (key: string, fields: Record<string, string | number | null | undefined>): Write[] => {
  const words = Object.entries(fields).flatMap(([field, value]) => (value === null || value === undefined ? [] : [field, value]))
  return words.length === 0 ? [] : [['HSET', key, ...words]]
}

const ticketWrites = ({ id, ...ticket }: LiveTicket, here: boolean): Write[] => [
  ...hash(`ticket:${id}`, ticket),
  ...(here ? [] : [['EXPIRE', `ticket:${id}`, departedSeconds] satisfies Write]),
  ...(ticket.state === 'waiting'
    ? [
        [
          'ZADD',
          ticket.forCounter ? `waiting-counter:${ticket.forCounter}` : `waiting:${ticket.service}`,
          ticket.score,
          `${String(ticket.entry).padStart(12, '0')}:${id}`,
        ] satisfies Write,
      ]
    : []),
]

const visitWrites = ({ id, tickets, ...visit }: LiveVisit, at: string | undefined): Write[] => [
  ...hash(`visit:${id}`, { ...visit, at, tickets: tickets.join(',') }),
  visit.departedAt === null ? ['ZADD', 'visits', dayNumber(visit.day), id] : ['EXPIRE', `visit:${id}`, departedSeconds],
]

const appointmentWrites = ({ id, ...appointment }: LiveAppointment): Write[] => [
  ...hash(`appointment:${id}`, { ...appointment }),
  appointment.state === 'booked'
    ? ['ZADD', 'appointments', dayNumber(appointment.day), id]
    : ['EXPIRE', `appointment:${id}`, departedSeconds],
]

/** Places that are taken at slots to come. */
const slotWrites = (appointments: LiveAppointment[], now: number): Write[] =>
  appointments
    .filter(({ state, slot }) => slot > now && (state === 'booked' || state === 'arrived'))
    .flatMap(({ service, slot, day }): Write[] => [
      ['HINCRBY', `slots:${day}`, `${service}:${slot}`, 1],
      ['PEXPIRE', `slots:${day}`, slot - now + slotsKeptMs],
    ])

const sequenceWrites = (sequences: Map<string, number>): Write[] =>
  [...sequences].flatMap(([name, last]): Write[] => [
    ['SET', `sequence:${name}`, last],
    ['ZADD', 'sequences', dayNumber(name.slice(0, 10)), name],
  ])

/** How many numbers each service has given, by day. */
const issuedWrites = (tickets: LiveTicket[]): Write[] => {
  const days = Map.groupBy(tickets, (ticket) => ticket.day)
  return [...days].flatMap(([day, of]): Write[] => [
    ...of.map(({ service }): Write => ['HINCRBY', `issued:${day}`, service, 1]),
    ['EXPIRE', `issued:${day}`, issuedSeconds],
  ])
}

/** A number may have been given after the last event that history has, even the first of its sequence. */
const sequencesToday = ({ sequences, closedDay }: BuildingState, catalogue: Catalogue | null, now: number): Map<string, number> => {
  if (!catalogue) return sequences
  const today = serviceDay(now, catalogue.timeZone)
  if (closedDay !== null && today <= closedDay) return sequences
  const prefixes = catalogue.agencies.flatMap((agency) => agency.services.map((service) => service.prefix))
  return new Map([...prefixes.map((prefix): [string, number] => [`${today}:${prefix}`, 0]), ...sequences])
}

const commandWrites = ({ cursor, event }: Entry, now: number): Write[] => {
  const left = event.at + commandMs - now
  return event.command && left > 0 ? [['SET', `command:${event.command}`, `${event.request ?? ''}:${cursor}`, 'PX', left]] : []
}

const catalogueWrites = (catalogue: Catalogue | null): Write[] =>
  catalogue
    ? [
        ['SET', 'catalogue', JSON.stringify(catalogue)],
        ...Array.from(
          { length: rulesOf(catalogue).length / 2 },
          (_, i): Write => ['HSET', 'rules', ...rulesOf(catalogue).slice(2 * i, 2 * i + 2)],
        ),
        ...hash('state', { version: catalogue.version, offset: offsetMinutes[catalogue.timeZone] }),
      ]
    : []

/** The writes that make the keys of a building what its folded history says, at `now`. Without epoch and run id: unconfirmed. */
export const restoredWrites = (state: BuildingState, history: RawEntry[], catalogue: Catalogue | null, now: number): Write[] => {
  const counterOf = new Map([...state.counters.values()].map((counter) => [counter.ticket, counter.id]))
  const isHere = (ticket: LiveTicket): boolean => state.visits.get(ticket.visit)?.departedAt === null
  const tickets = [...state.tickets.values()]
  const appointments = [...state.appointments.values()]
  return [
    ...history.flatMap((raw): Write[] => [['XADD', 'events', raw[0], 'e', bodyOf(raw)], ...commandWrites(decodeEntry(raw), now)]),
    ...tickets.flatMap((ticket) => ticketWrites(ticket, isHere(ticket))),
    ...[...state.visits.values()].flatMap((visit) => visitWrites(visit, visit.tickets.map((id) => counterOf.get(id)).find(Boolean))),
    ...[...state.counters.values()].flatMap(({ id, services, ...counter }) =>
      hash(`counter:${id}`, { ...counter, services: services?.join(',') }),
    ),
    ...[...state.suspended].flatMap(([service, { since, cause }]) => hash('suspended', { [service]: `${since}:${cause}` })),
    ...appointments.flatMap(appointmentWrites),
    ...slotWrites(appointments, now),
    ...issuedWrites(tickets),
    ...sequenceWrites(sequencesToday(state, catalogue, now)),
    ...catalogueWrites(catalogue),
    ...hash('state', { lastAt: state.lastAt, closedDay: state.closedDay }),
  ]
}
