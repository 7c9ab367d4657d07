import type { VisitPhoneView, VisitTicket } from '@antrean/contracts'

/** What matters to the visitor now, of all tickets of the visit. */
export type Situation =
  | { is: 'unknown' }
  | { is: 'over' }
  /** `call` is another with every call and recall. */
  | { is: 'called' | 'serving'; label: string; call: string }
  | { is: 'waiting'; ahead: number }
  /** Something was missing: the visitor may come back today without queueing again. */
  | { is: 'come-back'; ticket: VisitTicket }
  | { is: 'missed' }
  | { is: 'pending' }

const atCounter = (tickets: readonly VisitTicket[], state: 'called' | 'serving'): Situation | null => {
  const ticket = tickets.find((one) => one.state === state && one.counter !== null)
  return ticket ? { is: state, label: ticket.counter?.label ?? '', call: `${ticket.id} ${ticket.calledAt} ${ticket.recalls}` } : null
}

/** A call comes before everything; of several queues the shortest way counts; then what the visitor must do to go on. */
export const situationOf = ({ visit, tickets }: VisitPhoneView): Situation => {
  if (visit === null) return { is: 'unknown' }
  const here = atCounter(tickets, 'called') ?? atCounter(tickets, 'serving')
  if (here) return here
  const ahead = tickets.flatMap((ticket) => (ticket.state === 'waiting' && ticket.ahead !== null ? [ticket.ahead] : []))
  if (ahead.length > 0) return { is: 'waiting', ahead: Math.min(...ahead) }
  const incomplete = tickets.find((ticket) => ticket.mayComeBack)
  if (incomplete) return { is: 'come-back', ticket: incomplete }
  if (visit.departedAt !== null) return { is: 'over' }
  return { is: tickets.some(({ state }) => state === 'no-show') ? 'missed' : 'pending' }
}

/** One ticket for each service: who came back, or was sent on within the service, has the later one. */
export const latestOfServices = (tickets: readonly VisitTicket[]): VisitTicket[] =>
  tickets.filter((ticket, i) => !tickets.slice(i + 1).some(({ service }) => service === ticket.service))
