import type { Agency, EpochMs, LiveTicket, MonitorAgency, MonitorCounter, MonitorView, ServiceId, TicketId } from '@antrean/contracts'
import type { Building } from '../building/building.ts'
import type { TicketsOf } from '../building/day-record.ts'
import { servicesOf } from '../building/places.ts'
import { boardCounter } from './board.ts'
import { oldestSince, suspensionOf } from './service.ts'
import type { View } from './view.ts'

const sum = (tickets: TicketsOf, services: Iterable<ServiceId> = tickets.keys()): number => {
  let total = 0
  for (const service of services) total += tickets.get(service)?.size ?? 0
  return total
}

const inState = (tickets: LiveTicket[], state: LiveTicket['state']): LiveTicket[] => tickets.filter((t) => t.state === state)

const isLate = ({ waitedMs, since, countsFrom, promisedMs }: LiveTicket, now: number): boolean =>
  waitedMs + now - Math.max(since, countsFrom ?? 0) > promisedMs

const agencyFigures = (building: Building, { id, services }: Agency): MonitorAgency => {
  const { open, state, day, places } = building
  const ids = services.map((service) => service.id)
  const tickets = ids.flatMap((service) => [...open.of(service)])
  const waiting = inState(tickets, 'waiting')
  const counters = places.catalogue.counters.filter((counter) => counter.agency === id)
  return {
    agency: id,
    waiting: waiting.length,
    called: inState(tickets, 'called').length,
    serving: inState(tickets, 'serving').length,
    parked: inState(tickets, 'parked').length,
    oldestSince: oldestSince(waiting),
    openCounters: counters.filter((counter) => state.counters.get(counter.id)?.state === 'open').length,
    arrived: sum(day.arrived, ids),
    served: sum(day.served, ids),
    noShow: sum(day.noShow, ids),
    transferred: sum(day.transferred, ids),
    late: waiting.filter((ticket) => isLate(ticket, state.lastAt)).length,
    expected: building.expected.longestOf(ids),
    unserved: unservedAt(building, ids),
    suspended: ids.flatMap((service) => {
      const suspension = suspensionOf(building, service)
      return suspension ? [{ service, ...suspension }] : []
    }),
  }
}

/** The services that close before all who wait are likely to be called. */
const unservedAt = ({ expected, open }: Building, services: readonly ServiceId[]): MonitorAgency['unserved'] =>
  services.flatMap((service) => {
    const closesAt = expected.closesAt(service)
    const tickets = closesAt === null ? 0 : [...open.of(service)].filter(({ id }) => expected.unserved().has(id)).length
    return closesAt !== null && tickets > 0 ? [{ service, tickets, closesAt }] : []
  })

/** When a service lasts too long, in epoch ms; null unless it is going on. */
const overdueAt = ({ state, places }: Building, held: TicketId | null): EpochMs | null => {
  const ticket = state.tickets.get(held ?? '')
  const alertMinutes = places.services.get(ticket?.service ?? '')?.settings.servingAlertMinutes
  if (ticket?.state !== 'serving' || ticket.servingAt === null || alertMinutes === undefined) return null
  return ticket.servingAt + alertMinutes * 60_000
}

const counterFigures = (building: Building): MonitorCounter[] =>
  building.places.catalogue.counters.map((counter) => {
    const live = building.state.counters.get(counter.id)
    return {
      ...boardCounter(building, counter),
      ticket: live?.ticket ?? null,
      zone: counter.zone,
      officer: live?.officer ?? null,
      since: live?.since ?? 0,
      pauseReason: live?.pauseReason ?? null,
      services: [...servicesOf(building.state, building.places, counter.id)],
      overdueAt: overdueAt(building, live?.ticket ?? null),
    }
  })

const totals = ({ open, state, day, places }: Building): MonitorView['total'] => {
  const tickets = [...open.all()].filter((ticket) => ticket.state !== 'no-show')
  const waiting = inState(tickets, 'waiting')
  return {
    day: day.day,
    visitors: new Set(tickets.map((ticket) => ticket.visit)).size,
    waiting: waiting.length,
    serving: inState(tickets, 'serving').length,
    parked: inState(tickets, 'parked').length,
    oldestSince: oldestSince(waiting),
    openCounters: places.catalogue.counters.filter(({ id }) => state.counters.get(id)?.state === 'open').length,
    counters: places.catalogue.counters.length,
    arrived: day.visits.size,
    served: sum(day.served),
    noShow: sum(day.noShow),
    transferred: sum(day.transferred),
    suspended: [...places.services.keys()].filter((service) => state.suspended.has(service)).length,
  }
}

/** The whole building at a glance. */
export const monitorView: View = {
  touchedBy: () => true,
  compute: (building): MonitorView => ({
    total: totals(building),
    ...Object.fromEntries(building.places.catalogue.agencies.map((agency) => [`agency:${agency.id}`, agencyFigures(building, agency)])),
    ...Object.fromEntries(counterFigures(building).map((counter) => [`counter:${counter.counter}`, counter])),
  }),
}
