import type {
  AppointmentId,
  BuildingState,
  CounterId,
  EpochMs,
  LiveAppointment,
  LiveCounter,
  LiveTicket,
  LiveVisit,
  TicketId,
  TicketState,
  VisitId,
} from '@antrean/contracts'

/*
 * Tickets, visits and counters are replaced by changed copies, so that who holds the old one can compare. What is not in
 * the state is passed over: a projection holds only what its events name.
 */

export const changeTicket = (state: BuildingState, id: TicketId, patch: (ticket: LiveTicket) => Partial<LiveTicket>): void => {
  const ticket = state.tickets.get(id)
  if (ticket) state.tickets.set(id, { ...ticket, ...patch(ticket) })
}

/** Waiting before an appointment's slot, and at night, does not count. */
const waited = ({ since, countsFrom }: LiveTicket, at: EpochMs): number => Math.max(0, at - Math.max(since, countsFrom ?? 0))

/** From the state in which it is to another: what it spent waiting or being served is counted. */
export const move = (ticket: LiveTicket, to: TicketState, at: EpochMs): Pick<LiveTicket, 'state' | 'since' | 'waitedMs' | 'servedMs'> => ({
  state: to,
  since: at,
  waitedMs: ticket.waitedMs + (ticket.state === 'waiting' ? waited(ticket, at) : 0),
  servedMs: ticket.servedMs + (ticket.state === 'serving' ? at - ticket.since : 0),
})

export const moveTicket = (state: BuildingState, id: TicketId, to: TicketState, at: EpochMs): void =>
  changeTicket(state, id, (ticket) => move(ticket, to, at))

const asCatalogued: Omit<LiveCounter, 'id'> = {
  state: 'closed',
  officer: null,
  since: 0,
  ticket: null,
  pauseReason: null,
  services: null,
}

export const changeCounter = (state: BuildingState, id: CounterId, patch: Partial<LiveCounter>): void => {
  state.counters.set(id, { ...(state.counters.get(id) ?? { id, ...asCatalogued }), ...patch })
}

export const freeCounter = (state: BuildingState, id: CounterId | null, ticket: TicketId): void => {
  if (id !== null && state.counters.get(id)?.ticket === ticket) changeCounter(state, id, { ticket: null })
}

export const changeAppointment = (state: BuildingState, id: AppointmentId, patch: Partial<LiveAppointment>): void => {
  const appointment = state.appointments.get(id)
  if (appointment) state.appointments.set(id, { ...appointment, ...patch })
}

export const changeVisit = (state: BuildingState, id: VisitId, patch: (visit: LiveVisit) => Partial<LiveVisit>): void => {
  const visit = state.visits.get(id)
  if (visit) state.visits.set(id, { ...visit, ...patch(visit) })
}
