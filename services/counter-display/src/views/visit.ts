import { createHash } from 'node:crypto'
import type { CounterId, LiveTicket, VisitCounter, VisitPhoneView, VisitTicket, VisitToken } from '@antrean/contracts'
import type { Building } from '../building/building.ts'
import { mayComeBack } from '../building/coming-back.ts'
import type { DayTicket } from '../building/day-tickets.ts'
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

export const visitTicket = (building: Building, ticket: LiveTicket): VisitTicket => {
  const { id, service, state, outcome } = ticket
  const comesBack = mayComeBack(building, id)
  const isThere = state === 'called' || state === 'serving' || comesBack
  return {
    ...{ id, service, state, outcome, mayComeBack: comesBack },
    ahead: building.open.aheadOf(ticket),
    expected: building.expected.ofTicket(id),
    closesBefore: building.expected.unserved().has(id) ? building.expected.closesAt(service) : null,
    counter: counterOf(building, isThere ? ticket.counter : null),
    forCounter: counterOf(building, ticket.forCounter),
    calledAt: ticket.calledAt,
    recalls: ticket.recallCount,
    suspended: suspensionOf(building, service),
  }
}

/** How a ticket of a visit that has departed ended. */
export const pastTicket = (building: Building, { id, service, ended, outcome, counter }: DayTicket): VisitTicket => {
  const comesBack = mayComeBack(building, id)
  return {
    ...{ id, service, state: ended ?? 'expired', outcome, mayComeBack: comesBack },
    ...{ ahead: null, expected: null, closesBefore: null, forCounter: null, calledAt: null, recalls: 0, suspended: null },
    counter: counterOf(building, comesBack ? counter : null),
  }
}

export const pastTickets = (building: Building, tokenHash: string): DayTicket[] => {
  const { visitOfToken, tickets } = building.day
  const visit = visitOfToken.get(tokenHash)?.id
  return visit === undefined ? [] : (tickets.ofVisit.get(visit) ?? []).flatMap((id) => tickets.byId.get(id) ?? [])
}

const shownVisit = (building: Building, tokenHash: string): VisitPhoneView['visit'] => {
  const found = building.visitOf(tokenHash) ?? building.day.visitOfToken.get(tokenHash)
  return found ? { number: found.number, arrivedAt: found.arrivedAt, departedAt: found.departedAt } : null
}

/** What a citizen's phone shows of one visit: its tickets as they are, and for the rest of the day as they ended. */
export const visitView = (token: VisitToken): View => {
  const tokenHash = tokenHashOf(token)
  return {
    touchedBy: ({ everything, tokens, expected, counters }, building) =>
      everything ||
      tokens.has(tokenHash) ||
      ticketsHere(building, tokenHash).some(({ service, forCounter }) => expected.has(service) || counters.has(forCounter ?? '')),
    compute: (building): VisitPhoneView => ({
      visit: shownVisit(building, tokenHash),
      tickets: building.visitOf(tokenHash)
        ? ticketsHere(building, tokenHash).map((ticket) => visitTicket(building, ticket))
        : pastTickets(building, tokenHash).map((ticket) => pastTicket(building, ticket)),
    }),
  }
}
