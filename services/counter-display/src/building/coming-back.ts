import type { TicketId } from '@antrean/contracts'
import type { Building } from './building.ts'

/** Whether a visitor who was served may come back today without a second wait: the outcome lets them, and they are not back yet. */
export const mayComeBack = ({ day, places, state }: Building, id: TicketId): boolean => {
  const { byId, ofVisit } = day.tickets
  const ticket = byId.get(id)
  if (ticket?.ended !== 'served' || ticket.outcome === null || state.closedDay === day.day) return false
  const outcome = places.services.get(ticket.service)?.settings.outcomes.find((one) => one.id === ticket.outcome)
  if (!outcome?.sameDayReturn) return false
  const ofVisitNow = ofVisit.get(ticket.visit) ?? []
  return !ofVisitNow.slice(ofVisitNow.indexOf(id) + 1).some((later) => byId.get(later)?.service === ticket.service)
}
