import { createHash } from 'node:crypto'
import type { CounterId, LiveTicket, VisitCounter, VisitPhoneView, VisitTicket, VisitToken } from '@antrean/contracts'
import type { Building } from '../building/building.ts'
import { suspensionOf } from './service.ts'
import type { View } from './view.ts'

/** What events carry of a visit's token: the first 128 bits of its SHA-256, base64url. */
export const tokenHashOf = (token: VisitToken): string => createHash('sha256').update(token).digest().subarray(0, 16).toString('base64url')

export const ticketsHere = (building: Building, tokenHash: string): LiveTicket[] =>
  (building.visitOf(tokenHash)?.tickets ?? []).flatMap((id) => building.state.tickets.get(id) ?? [])

const counterOf = ({ places }: Building, id: CounterId | null): VisitCounter | null => {
  const found = places.counters.get(id ?? '')
  return found ? { id: found.id, label: found.label, zone: found.zone, agency: found.agency } : null
}

export const visitTicket = (building: Building, ticket: LiveTicket): VisitTicket => ({
  id: ticket.id,
  service: ticket.service,
  state: ticket.state,
  ahead: building.open.aheadOf(ticket),
  expected: building.expected.ofTicket(ticket.id),
  closesBefore: building.expected.unserved().has(ticket.id) ? building.expected.closesAt(ticket.service) : null,
  counter: counterOf(building, ticket.state === 'called' || ticket.state === 'serving' ? ticket.counter : null),
  forCounter: counterOf(building, ticket.forCounter),
  calledAt: ticket.calledAt,
  recalls: ticket.recallCount,
  suspended: suspensionOf(building, ticket.service),
})

const shownVisit = (building: Building, tokenHash: string): VisitPhoneView['visit'] => {
  const found = building.visitOf(tokenHash) ?? building.day.visitOfToken.get(tokenHash)
  return found ? { number: found.number, arrivedAt: found.arrivedAt, departedAt: found.departedAt } : null
}

/** What a citizen's phone shows of one visit: its tickets while it is here, when it left for the rest of the day. */
export const visitView = (token: VisitToken): View => {
  const tokenHash = tokenHashOf(token)
  return {
    touchedBy: ({ everything, tokens, expected, counters }, building) =>
      everything ||
      tokens.has(tokenHash) ||
      ticketsHere(building, tokenHash).some(({ service, forCounter }) => expected.has(service) || counters.has(forCounter ?? '')),
    compute: (building): VisitPhoneView => ({
      visit: shownVisit(building, tokenHash),
      tickets: ticketsHere(building, tokenHash).map((ticket) => visitTicket(building, ticket)),
    }),
  }
}
