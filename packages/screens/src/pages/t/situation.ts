import type { VisitPhoneView, VisitTicket } from '@antrean/contracts'

/** What matters to the visitor now, of all tickets of the visit. */
export type Situation =
  | { is: 'unknown' }
  | { is: 'over' }
  /** `call` is another with every call and recall. */
  | { is: 'called' | 'serving'; label: string; call: string }
  | { is: 'waiting'; ahead: number }
  | { is: 'pending' }

const atCounter = (tickets: readonly VisitTicket[], state: 'called' | 'serving'): Situation | null => {
  const ticket = tickets.find((one) => one.state === state && one.counter !== null)
  return ticket ? { is: state, label: ticket.counter?.label ?? '', call: `${ticket.id} ${ticket.calledAt} ${ticket.recalls}` } : null
}

/** A call comes before everything; of several queues the shortest way counts. */
export const situationOf = ({ visit, tickets }: VisitPhoneView): Situation => {
  if (visit === null) return { is: 'unknown' }
  const here = atCounter(tickets, 'called') ?? atCounter(tickets, 'serving')
  if (here) return here
  if (visit.departedAt !== null) return { is: 'over' }
  const ahead = tickets.flatMap((ticket) => (ticket.state === 'waiting' && ticket.ahead !== null ? [ticket.ahead] : []))
  return ahead.length > 0 ? { is: 'waiting', ahead: Math.min(...ahead) } : { is: 'pending' }
}
