import type { AppointmentId, CounterId, Event, EventOf, TicketId, VisitId } from '@antrean/contracts'

export interface NamedIds {
  tickets: TicketId[]
  visits: VisitId[]
  counters: CounterId[]
}

const nothing: NamedIds = { tickets: [], visits: [], counters: [] }

type Leaving = EventOf<'ticket.served' | 'ticket.no-show' | 'ticket.expired' | 'ticket.cancelled' | 'ticket.parked' | 'ticket.transferred'>

const ofLeaving = (event: Leaving): NamedIds => ({
  tickets: [event.ticket, ...event.resumed, ...(event.entered ? [event.entered.ticket] : [])],
  visits: [event.visit],
  counters: event.counter === null ? [] : [event.counter],
})

/** What an event touches: whoever has these rows, with all tickets of the visits, can fold it. */
export const namedIds = (event: Event): NamedIds => {
  switch (event.type) {
    case 'visit.arrived':
      return { ...nothing, tickets: event.tickets.map((ticket) => ticket.id), visits: [event.visit] }
    case 'visit.walked-in':
      return { tickets: [event.ticket], visits: [event.visit], counters: [event.counter] }
    case 'visit.priority-changed':
      return { ...nothing, tickets: event.scores.map(({ ticket }) => ticket), visits: [event.visit] }
    case 'ticket.added':
      return { ...nothing, tickets: [event.ticket.id], visits: [event.visit] }
    case 'ticket.came-back':
      return { ...nothing, tickets: [event.from, event.ticket.id], visits: [event.visit] }
    case 'ticket.returned':
    case 'ticket.unparked':
      return { ...nothing, tickets: [event.ticket], visits: [event.visit] }
    case 'ticket.called':
      return { tickets: [event.ticket, ...event.deferred], visits: [event.visit], counters: [event.counter] }
    case 'ticket.recalled':
    case 'ticket.marked':
    case 'ticket.service-started':
      return { tickets: [event.ticket], visits: [event.visit], counters: [event.counter] }
    case 'ticket.served':
    case 'ticket.no-show':
    case 'ticket.expired':
    case 'ticket.cancelled':
    case 'ticket.parked':
      return ofLeaving(event)
    case 'ticket.transferred': {
      const leaving = ofLeaving(event)
      return { ...leaving, tickets: [...leaving.tickets, event.to.id] }
    }
    case 'ticket.undone':
      return {
        tickets: [...event.restored.map(({ id }) => id), ...event.removed],
        visits: [event.visit],
        counters: [event.counter],
      }
    case 'counter.opened':
    case 'counter.paused':
    case 'counter.closed':
    case 'counter.services-set':
      return { ...nothing, counters: [event.counter] }
    case 'day.closed':
      return { tickets: [...event.expired, ...(event.carried ?? [])], visits: event.departed, counters: event.counters }
    case 'appointment.booked':
    case 'appointment.moved':
    case 'appointment.cancelled':
    case 'service.suspended':
    case 'service.resumed':
    case 'day.reopened':
    case 'catalogue.published':
    case 'epoch.started':
      return nothing
  }
}

/** The appointments that an event touches. */
export const namedAppointments = (event: Event): AppointmentId[] => {
  switch (event.type) {
    case 'appointment.booked':
    case 'appointment.moved':
    case 'appointment.cancelled':
      return [event.appointment]
    case 'visit.arrived':
      return event.appointment ? [event.appointment.id] : []
    case 'day.closed':
      return event.missed ?? []
    default:
      return []
  }
}
