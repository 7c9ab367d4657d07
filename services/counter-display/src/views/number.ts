import type { LiveTicket, LiveVisit, NumberTicket, NumberView, VisitNumber } from '@antrean/contracts'
import type { Building } from '../building/building.ts'
import type { View } from './view.ts'
import { pastTicket, pastTickets, ticketsHere, visitTicket } from './visit.ts'

/** Numbers are unique on a day; one that was carried over from the day before gives way to one of today. */
const tokenHashOf = ({ state, day }: Building, number: VisitNumber): string | null => {
  const visits = [...state.visits.values(), ...day.visits.values()].filter((visit) => visit.number === number)
  return visits.sort((a, b) => b.arrivedAt - a.arrivedAt)[0]?.tokenHash ?? null
}

const shownVisit = ({ id, number, priority, arrivedAt, departedAt }: LiveVisit): NumberView['visit'] => ({
  ...{ id, number, priority, arrivedAt, departedAt },
})

const numberTicket = (building: Building, ticket: LiveTicket): NumberTicket => {
  const { enteredAt, waitingMs } = ticket
  return { ...visitTicket(building, ticket), enteredAt, waitingMs }
}

/** A visit that has departed is known by the day alone. */
const pastVisit = (building: Building, tokenHash: string): NumberView => {
  const visit = building.day.visitOfToken.get(tokenHash)
  if (!visit) return { visit: null, tickets: [] }
  const { id, number, arrivedAt, departedAt } = visit
  const tickets = pastTickets(building, tokenHash).map((ticket) => ({
    ...pastTicket(building, ticket),
    ...{ enteredAt: null, waitingMs: null },
  }))
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
    const visit = tokenHash === null ? undefined : building.visitOf(tokenHash)
    if (tokenHash === null) return { visit: null, tickets: [] }
    if (!visit) return pastVisit(building, tokenHash)
    return { visit: shownVisit(visit), tickets: ticketsHere(building, tokenHash).map((ticket) => numberTicket(building, ticket)) }
  },
})
