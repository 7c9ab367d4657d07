import type { CounterId, Event, TicketId, VisitId } from '@antrean/contracts'

export interface NamedIds {
  tickets: TicketId[]
  visits: VisitId[]
  counters: CounterId[]
}

/** What an event touches: whoever has these rows can fold it. */
export const namedIds = (event: Event): NamedIds => {
  switch (event.type) {
    case 'visit.arrived':
      return { tickets: event.tickets.map((ticket) => ticket.id), visits: [event.visit], counters: [] }
    case 'ticket.called':
      return { tickets: [event.ticket, ...event.deferred], visits: [event.visit], counters: [event.counter] }
    case 'ticket.recalled':
    case 'ticket.service-started':
      return { tickets: [event.ticket], visits: [event.visit], counters: [event.counter] }
    case 'ticket.served':
    case 'ticket.no-show':
    case 'ticket.cancelled':
      return {
        tickets: [event.ticket, ...event.resumed, ...(event.entered ? [event.entered.ticket] : [])],
        visits: [event.visit],
        counters: event.counter === null ? [] : [event.counter],
      }
    case 'counter.opened':
    case 'counter.paused':
    case 'counter.closed':
      return { tickets: [], visits: [], counters: [event.counter] }
    case 'day.closed':
      return { tickets: event.expired, visits: event.departed, counters: event.counters }
    case 'catalogue.published':
    case 'epoch.started':
      return { tickets: [], visits: [], counters: [] }
  }
}
