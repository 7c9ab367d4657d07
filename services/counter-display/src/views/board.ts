import type { BoardCall, BoardCounter, BoardView, Counter, ZoneId } from '@antrean/contracts'
import { compareCursors } from '@antrean/event-stream'
import type { Building } from '../building/building.ts'
import type { View } from './view.ts'

const callsListed = 8

export const boardCounter = ({ state: { counters, tickets } }: Building, { id, label, agency }: Counter): BoardCounter => {
  const counter = counters.get(id)
  const ticket = counter?.ticket ? tickets.get(counter.ticket) : undefined
  return {
    counter: id,
    label,
    agency,
    state: counter?.state ?? 'closed',
    number: ticket?.number ?? null,
    ticketState: ticket?.state === 'called' || ticket?.state === 'serving' ? ticket.state : null,
    calledAt: ticket?.calledAt ?? null,
  }
}

const recentCalls = ({ day }: Building, counters: readonly Counter[]): BoardCall[] =>
  counters
    .flatMap(({ id, label, agency }) => (day.calls.get(id) ?? []).map((call) => ({ ...call, label, agency })))
    .sort((a, b) => compareCursors(b.call, a.call))
    .slice(0, callsListed)

/** What the boards of a zone show; the zone's announcement line is added where it is kept. */
export const boardView = (zone: ZoneId): View => ({
  touchedBy: ({ everything, zones }) => everything || zones.has(zone),
  compute(building): Pick<BoardView, 'building' | 'calls'> & Record<`counter:${string}`, BoardCounter> {
    const { catalogue, zones, countersOfZone } = building.places
    const counters = countersOfZone.get(zone) ?? []
    const shown = counters.map((counter) => boardCounter(building, counter)).filter(({ state }) => state !== 'closed')
    return {
      building: {
        name: catalogue.name,
        zone: zones.get(zone)?.name ?? zone,
        timeZone: catalogue.timeZone,
        reading: catalogue.reading,
      },
      calls: recentCalls(building, counters),
      ...Object.fromEntries(shown.map((counter) => [`counter:${counter.counter}`, counter])),
    }
  },
})
