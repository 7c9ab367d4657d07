import type { CounterId, LiveTicket, TicketId } from '@antrean/contracts'
import { serviceDay } from '@antrean/domain'
import { found, isOutcome, notHere, type OfTicket } from './at-counter.ts'
import { begin, isDayClosed, type Now } from './begin.ts'
import { leave, named } from './leave.ts'
import { lineOf, scoreAt } from './order.ts'
import { become, counterOf, forget, isOpen, type Model, type Outcome, refuse, serviceOf, ticketsOf, visitOf, whereIs } from './state.ts'

/** Behind the n-th: its score, with an entry of its own; in front of all for n = 0; as who comes now where nobody waits. */
const scoreBehind = (model: Model, ticket: LiveTicket, n: number, now: number): number => {
  const line = lineOf(model, ticket)
  const asNew = scoreAt(model, now, ticket.priority, ticket.service)
  if (line.length === 0) return asNew
  if (n === 0) return Math.min(asNew, (line[0] as LiveTicket).score - 1)
  return (line[n - 1] ?? (line.at(-1) as LiveTicket)).score
}

export const returnTicket = (model: Model, { ticketId }: OfTicket, { now }: Now): Outcome => {
  const ticket = found(model, ticketId, 'return')
  if (isOutcome(ticket)) return ticket
  const visit = visitOf(model, ticket.visit)
  if (visit.departedAt !== null) return refuse('VISIT_ENDED')
  const settings = serviceOf(model, ticket.service)?.settings
  const returnCount = ticket.returnCount + 1
  if (returnCount > (settings?.returnsAllowed ?? 0)) return refuse('RETURNS_EXHAUSTED')
  const score = scoreBehind(model, ticket, settings?.returnBehind ?? 0, now)
  const state = whereIs(model, visit) ? 'deferred' : 'waiting'
  become(ticket, state, now)
  Object.assign(ticket, { score, entry: model.seq + 1, returnCount })
  model.moved.set(visit.id, model.seq + 1)
  return { says: { type: 'ticket.returned', ...named(ticket), state, score, returnCount } }
}

export const comeBack = (model: Model, { ticketId, newTicketId: id }: OfTicket & { newTicketId: TicketId }, { now }: Now): Outcome => {
  const ticket = model.tickets.get(ticketId)
  if (!ticket) return refuse('TICKET_UNKNOWN')
  const { service, score } = ticket
  const outcome = serviceOf(model, service)?.settings.outcomes.find((one) => one.id === ticket.outcome)
  if (ticket.state !== 'served' || !outcome?.sameDayReturn) return refuse('NOT_RETURNABLE')
  const isToday = ticket.day === serviceDay(now, model.catalogue.timeZone)
  if (!isToday || isDayClosed(model, ticket.day)) return refuse('DAY_OVER')
  const visit = visitOf(model, ticket.visit)
  const tickets = ticketsOf(model, visit)
  const same = tickets.find((other, i) => other.service === service && (isOpen(other) || i > tickets.indexOf(ticket)))
  if (same) return refuse(isOpen(same) ? 'SERVICE_IN_VISIT' : 'NOT_RETURNABLE')
  const state = whereIs(model, visit) ? 'deferred' : 'waiting'
  const again = begin(model, visit, { id, service, state, score }, now)
  visit.departedAt = null
  model.moved.set(visit.id, model.seq + 1)
  return { says: { type: 'ticket.came-back', visit: visit.id, number: visit.number, from: ticketId, ticket: again } }
}

export const unpark = (model: Model, { ticketId }: OfTicket, { now }: Now): Outcome => {
  const ticket = found(model, ticketId, 'unpark')
  if (isOutcome(ticket)) return ticket
  const state = whereIs(model, visitOf(model, ticket.visit)) ? 'deferred' : 'waiting'
  become(ticket, state, now)
  model.moved.set(ticket.visit, model.seq + 1)
  return { says: { type: 'ticket.unparked', ...named(ticket), state } }
}

export const cancel = (model: Model, { ticketId, counterId }: OfTicket & { counterId: CounterId | null }, { now, by }: Now): Outcome => {
  const ticket = found(model, ticketId, 'cancel')
  if (isOutcome(ticket)) return ticket
  const isAtCounter = ticket.state === 'called' || ticket.state === 'serving'
  const forbidden = isAtCounter ? notHere(model, ticket, counterId, by) : null
  return forbidden ?? leave(model, ticket, 'cancelled', now, { type: 'ticket.cancelled' })
}

export const undo = (model: Model, { counterId }: { counterId: CounterId }, { by }: Now): Outcome => {
  if (!model.catalogue.counters.some(({ id }) => id === counterId)) return refuse('COUNTER_UNKNOWN')
  const [before, officer] = [model.last.get(counterId), model.counters.get(counterId)?.officer]
  if (!before || !officer) return refuse('NOTHING_TO_UNDO')
  if (officer !== by) return refuse('COUNTER_TAKEN')
  const visit = visitOf(model, before.visit)
  const isOver = isDayClosed(model, visit.day) && before.closedDay !== model.closedDay
  if (model.moved.get(visit.id) !== before.seq || isOver) return refuse('NOTHING_TO_UNDO')
  const made = visit.tickets.filter((id) => !before.tickets.some((ticket) => ticket.id === id))
  for (const id of made) model.tickets.delete(id)
  model.removed.push(...made)
  for (const ticket of before.tickets) model.tickets.set(ticket.id, ticket)
  visit.tickets = before.tickets.map(({ id }) => id)
  visit.departedAt = null
  counterOf(model, counterId).ticket = before.held
  forget(model, counterId)
  model.moved.set(visit.id, model.seq + 1)
  const ticket = model.tickets.get(before.ticket) as LiveTicket
  const undid = `${model.epoch}-${before.seq}`
  return { says: { type: 'ticket.undone', ...named(ticket), counter: counterId, undid, removed: made, holds: before.held } }
}
