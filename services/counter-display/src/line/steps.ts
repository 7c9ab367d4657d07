import type { Announcement, Entry, EventOf, Language, ZoneId } from '@antrean/contracts'
import { serviceDay } from '@antrean/domain'
import type { Places } from '../building/places.ts'
import type { LineStep } from './line.ts'

const languages: Language[] = ['id']

const announce = (places: Places, cursor: string, event: EventOf<'ticket.called' | 'ticket.recalled'>): [ZoneId, LineStep][] => {
  const counter = places.counters.get(event.counter)
  if (!counter) return []
  const { ticket, number, at } = event
  const { label, agency, zone } = counter
  const announcement: Announcement = { id: cursor, ticket, number, counter: counter.id, label, agency, at, times: 1, languages }
  const day = serviceDay(at, places.catalogue.timeZone)
  return [[zone, { step: event.type === 'ticket.called' ? 'called' : 'recalled', cursor, day, announcement }]]
}

/** What an event does to the announcement lines of a building's zones. */
export const stepsOf = ({ cursor, event }: Entry, places: Places): [ZoneId, LineStep][] => {
  switch (event.type) {
    case 'ticket.called':
    case 'ticket.recalled':
      return announce(places, cursor, event)
    case 'ticket.service-started':
    case 'ticket.served':
    case 'ticket.no-show':
    case 'ticket.parked':
    case 'ticket.transferred':
    case 'ticket.undone':
    case 'ticket.cancelled': {
      const zone = event.counter === null ? undefined : places.counters.get(event.counter)?.zone
      return zone === undefined ? [] : [[zone, { step: 'left', cursor, tickets: [event.ticket] }]]
    }
    case 'day.closed':
      return [...places.zones.keys()].map((zone) => [zone, { step: 'left', cursor, tickets: event.expired }])
    default:
      return []
  }
}
