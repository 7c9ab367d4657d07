import type { LiveTicket, NumberTicket, NumberView, VisitNumber } from '@antrean/contracts'
import type { Building } from '../building/building.ts'
import type { View } from './view.ts'
import { pastTicket, pastTickets, ticketsHere, visitTicket } from './visit.ts'

/** Numbers are unique on a day; one that was carried over from the day before gives way to one of today. */
const tokenHashOf = ({ state, day }: Building, number: VisitNumber): string | null => {
  const visits = [...state.visits.values(), ...day.visits.values()].filter((visit) => visit.number === number)
  return visits.sort((a, b) => b.arrivedAt - a.arrivedAt)[0]?.tokenHash ?? null
}

const numberTicket = (building: Building, ticket: LiveTicket): NumberTicket => {
  const { enteredAt, waitingMs } = ticket
  return { ...visitTicket(building, ticket), enteredAt, waitingMs }
}

/** A visit that is here, or has departed today: then its class and its waits are no longer known. */
const shown = (building: Building, tokenHash: string): NumberView => {
  const here = building.visitOf(tokenHash)
  if (here) {
    const { id, number, priority, arrivedAt, departedAt } = here
    const tickets = ticketsHere(building, tokenHash).map((ticket) => numberTicket(building, ticket))
    return { visit: { id, number, priority, arrivedAt, departedAt }, tickets }
  }
  const past = building.day.visitOfToken.get(tokenHash)
  if (!past) return { visit: null, tickets: [] }
  const { id, number, arrivedAt, departedAt } = past
  const tickets = pastTickets(building, tokenHash).map((ticket) => ({ ...pastTicket(building, ticket), enteredAt: null, waitingMs: null }))
  return { visit: { id, number, priority: null, arrivedAt, departedAt }, tickets }
}

/** The whole visit of a number, as those who help a visitor see it. */
export const numberView = (number: VisitNumber): View => ({
  touchedBy({ everything, tokens, expected, counters }, building) {
    const tokenHash = tokenHashOf(building, number)
    if (everything || tokenHash === null) return everything
    return (
      tokens.has(tokenHash) ||
      ticketsHere(building, tokenHash).some(({ service, forCounter }) => expected.has(service) || counters.has(forCounter ?? ''))
    )
  },
  compute(building): NumberView {
    const tokenHash = tokenHashOf(building, number)
    return tokenHash === null ? { visit: null, tickets: [] } : shown(building, tokenHash)
  },
})
