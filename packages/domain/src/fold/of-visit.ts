import { changeAppointment, changeCounter, changeTicket, changeVisit, moveTicket } from './change.ts'
import type { Effects } from './effect.ts'
import { enterTicket, noteNumber } from './new-ticket.ts'

export const ofVisit: Effects<
  | 'visit.arrived'
  | 'visit.walked-in'
  | 'visit.priority-changed'
  | 'ticket.added'
  | 'ticket.came-back'
  | 'ticket.returned'
  | 'ticket.unparked'
  | 'ticket.undone'
> = {
  'visit.arrived': (state, { visit: id, number, day, tokenHash, channel, priority, tickets, appointment, at }, seq) => {
    const visit = { id, number, day, tokenHash, channel, priority, arrivedAt: at, departedAt: null, tickets: tickets.map((t) => t.id) }
    state.visits.set(id, visit)
    noteNumber(state, day, number)
    for (const { ahead: _, quoted: _q, ...ticket } of tickets) enterTicket(state, visit, ticket, at, seq)
    if (appointment) changeAppointment(state, appointment.id, { state: 'arrived', endedAt: at, visit: id })
  },
  'visit.walked-in': (state, { visit: id, number, day, tokenHash, ticket, service, counter, promisedMs, at }, seq) => {
    const channel = 'counter' as const
    const visit = { id, number, day, tokenHash, channel, priority: null, arrivedAt: at, departedAt: null, tickets: [ticket] }
    state.visits.set(id, visit)
    noteNumber(state, day, number)
    enterTicket(state, visit, { id: ticket, service, state: 'serving', score: at, promisedMs, counter, servingAt: at }, at, seq)
    changeCounter(state, counter, { ticket })
  },
  'visit.priority-changed': (state, { visit, priority, scores }) => {
    changeVisit(state, visit, () => ({ priority }))
    for (const id of state.visits.get(visit)?.tickets ?? []) changeTicket(state, id, () => ({ priority }))
    for (const { ticket, score } of scores) changeTicket(state, ticket, () => ({ score, priority }))
  },
  'ticket.added': (state, { visit: id, ticket: { ahead: _, ...ticket }, at }, seq) => {
    const visit = state.visits.get(id)
    if (visit) enterTicket(state, visit, ticket, at, seq)
    changeVisit(state, id, ({ tickets }) => ({ tickets: [...tickets, ticket.id] }))
  },
  'ticket.came-back': (state, { visit: id, ticket: { ahead: _, ...ticket }, at }, seq) => {
    const visit = state.visits.get(id)
    if (visit) enterTicket(state, visit, ticket, at, seq)
    changeVisit(state, id, ({ tickets }) => ({ departedAt: null, tickets: [...tickets, ticket.id] }))
  },
  'ticket.returned': (state, { ticket, state: to, score, returnCount, at }, seq) => {
    moveTicket(state, ticket, to, at)
    changeTicket(state, ticket, () => ({ score, entry: seq, returnCount, endedAt: null }))
  },
  'ticket.unparked': (state, { ticket, state: to, at }) => moveTicket(state, ticket, to, at),
  'ticket.undone': (state, { visit, counter, restored, removed, holds }) => {
    for (const { id, ...before } of restored) changeTicket(state, id, () => ({ ...before, outcome: null }))
    for (const id of removed) state.tickets.delete(id)
    changeVisit(state, visit, ({ tickets }) => ({ departedAt: null, tickets: tickets.filter((id) => !removed.includes(id)) }))
    changeCounter(state, counter, { ticket: holds })
  },
}
