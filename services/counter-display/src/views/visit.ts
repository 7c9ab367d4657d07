import { createHash } from 'node:crypto'
import type { LiveTicket, VisitPhoneView, VisitTicket, VisitToken } from '@antrean/contracts'
import type { Building } from '../building/building.ts'
import type { View } from './view.ts'

/** What events carry of a visit's token: the first 128 bits of its SHA-256, base64url. */
export const tokenHashOf = (token: VisitToken): string => createHash('sha256').update(token).digest().subarray(0, 16).toString('base64url')

const ticketsHere = (building: Building, tokenHash: string): LiveTicket[] =>
  (building.visitOf(tokenHash)?.tickets ?? []).flatMap((id) => building.state.tickets.get(id) ?? [])

const counterOf = ({ places }: Building, { counter, state }: LiveTicket): VisitTicket['counter'] => {
  const found = state === 'called' || state === 'serving' ? places.counters.get(counter ?? '') : undefined
  return found ? { id: found.id, label: found.label, zone: found.zone, agency: found.agency } : null
}

const visitTicket = (building: Building, ticket: LiveTicket): VisitTicket => ({
  id: ticket.id,
  service: ticket.service,
  state: ticket.state,
  ahead: building.open.aheadOf(ticket),
  counter: counterOf(building, ticket),
  calledAt: ticket.calledAt,
  recalls: ticket.recallCount,
})

const shownVisit = (building: Building, tokenHash: string): VisitPhoneView['visit'] => {
  const found = building.visitOf(tokenHash) ?? building.day.visitOfToken.get(tokenHash)
  return found ? { number: found.number, arrivedAt: found.arrivedAt, departedAt: found.departedAt } : null
}

/** What a citizen's phone shows of one visit: its tickets while it is here, when it left for the rest of the day. */
export const visitView = (token: VisitToken): View => {
  const tokenHash = tokenHashOf(token)
  return {
    touchedBy: ({ everything, tokens, services }, building) =>
      everything || tokens.has(tokenHash) || ticketsHere(building, tokenHash).some(({ service }) => services.has(service)),
    compute: (building): VisitPhoneView => ({
      visit: shownVisit(building, tokenHash),
      tickets: ticketsHere(building, tokenHash).map((ticket) => visitTicket(building, ticket)),
    }),
  }
}
