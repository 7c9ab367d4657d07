import type { CounterId, LiveTicket, LiveVisit, TicketId } from '@antrean/contracts'
import { scoreAt } from './order.ts'
import {
  type Before,
  become,
  counterOf,
  isOpen,
  isWithVisitor,
  type Model,
  type Outcome,
  type Said,
  serviceOf,
  ticketsOf,
  visitOf,
  whereIs,
} from './state.ts'

/** What goes on in a visit whose ticket left its counter or ended; a visitor who has nothing left here departs. */
const release = (model: Model, visit: LiveVisit, now: number) => {
  const tickets = ticketsOf(model, visit)
  const resumed = whereIs(model, visit) ? [] : tickets.filter(({ state }) => state === 'deferred')
  for (const ticket of resumed) become(ticket, 'waiting', now)
  const next = tickets.some(isWithVisitor) ? undefined : tickets.find(({ state }) => state === 'planned')
  if (next) {
    become(next, 'waiting', now)
    next.enteredAt = now
    next.score = scoreAt(model, now, next.priority, next.service)
    next.entry = model.seq + 1
  }
  const departed = !tickets.some((ticket) => isOpen(ticket) || ticket.state === 'no-show')
  if (departed) visit.departedAt = now
  const entered = next ? { ticket: next.id, score: next.score } : null
  return { resumed: resumed.map(({ id }) => id), entered, departed }
}

export const named = ({ id, visit, number, service }: LiveTicket) => ({ ticket: id, visit, number, service })

/** A ticket leaves for a state, from its counter where it is at one. */
export const leave = (model: Model, ticket: LiveTicket, to: LiveTicket['state'], now: number, more: Said): Outcome => {
  const visit = visitOf(model, ticket.visit)
  const counter = ticket.state === 'called' || ticket.state === 'serving' ? ticket.counter : null
  if (counter) counterOf(model, counter).ticket = null
  become(ticket, to, now)
  model.moved.set(visit.id, model.seq + 1)
  return { says: { ...named(ticket), counter, ...release(model, visit, now), ...more } }
}

/** A copy of a visit's rows, so that a command of this counter can be taken back. */
export const imageOf = (model: Model, counter: CounterId, { id, visit }: LiveTicket): Before => ({
  visit,
  ticket: id,
  tickets: ticketsOf(model, visitOf(model, visit)).map((ticket) => ({ ...ticket })),
  held: model.counters.get(counter)?.ticket ?? null,
  seq: model.seq + 1,
  closedDay: model.closedDay,
})

/** Keeps what was before as the counter's last command. */
export const keep = (model: Model, counter: CounterId, before: Before): void => {
  model.last.set(counter, before)
  model.moved.set(before.visit, before.seq)
}

/** The counter has become free, and where the service says so it gets the next visitor. */
export const wantNext = (model: Model, counter: CounterId, { service }: LiveTicket): void => {
  if (serviceOf(model, service)?.settings.autoCall) model.wanting.add(counter)
}

/** Leaves a counter whose officer may take it back. */
export const leaveCounter = (model: Model, id: TicketId, to: LiveTicket['state'], now: number, more: Said): Outcome => {
  const ticket = model.tickets.get(id) as LiveTicket
  const counter = ticket.counter as CounterId
  const before = imageOf(model, counter, ticket)
  const outcome = leave(model, ticket, to, now, more)
  keep(model, counter, before)
  wantNext(model, counter, ticket)
  return outcome
}
