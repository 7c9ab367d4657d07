import type { Chosen } from './choose.ts'
import { serviceOf } from './state.ts'
import type { Surroundings } from './surroundings.ts'

const overtakeReason = ({ choice }: Surroundings) => (choice.in(0.6) ? 'short-errand' : null)

const outcomeOf = (around: Surroundings, ticketId: string): string | null => {
  const { choice, model } = around
  const { outcomes = [], outcomeRequired = false } = serviceOf(model, model.tickets.get(ticketId)?.service ?? '')?.settings ?? {}
  if (around.oddly(0.07)) return 'unlisted'
  return outcomes.length > 0 && choice.in(outcomeRequired ? 0.4 : 0.3) ? choice.of(outcomes).id : null
}

const target = (around: Surroundings, ticketId: string) => {
  const { choice, model } = around
  const ticket = model.tickets.get(ticketId)
  const retired = model.catalogue.counters.flatMap(({ id, retired }) => (retired ? id : []))
  const toCounter = choice.in(0.5)
    ? around.counter(around.oddly(0.25) ? ['c99', ...retired, ...retired, ...retired] : around.counters)
    : null
  const there = toCounter ? around.servedAt(toCounter) : around.services
  const service = choice.in(0.2)
    ? null
    : around.oddly(0.08)
      ? around.choice.of(['nothing', ...around.retired()])
      : around.service(choice.in(0.85) ? there : around.services)
  return {
    toCounter,
    service: ticket && choice.in(0.1) ? ticket.service : service,
    place: choice.of(['first', 'kept', 'last']),
    note: null,
  }
}

/** Every command on a ticket that is named. */
export const named: Record<string, (around: Surroundings, ticketId: string, counterId: string, by: string) => Chosen> = {
  call: (around, ticketId, counterId, by) => ({ name: 'call', by, input: { ticketId, counterId, reason: overtakeReason(around) } }),
  recall: (_, ticketId, counterId, by) => ({ name: 'recall', by, input: { ticketId, counterId } }),
  serve: (_, ticketId, counterId, by) => ({ name: 'serve', by, input: { ticketId, counterId } }),
  finish: (around, ticketId, counterId, by) => {
    const { choice } = around
    const last = around.oddly(0.25) ? 'nothing' : around.service()
    const delivered = choice.in(0.3) ? [around.service(), last].join(',') : ''
    const input = {
      ticketId,
      counterId,
      outcome: outcomeOf(around, ticketId),
      files: choice.in(0.2) ? 1 + choice.below(9) : null,
      delivered,
    }
    return { name: 'finish', by, input }
  },
  markNoShow: (_, ticketId, counterId, by) => ({ name: 'markNoShow', by, input: { ticketId, counterId, overdue: null } }),
  park: (_, ticketId, counterId, by) => ({ name: 'park', by, input: { ticketId, counterId, reason: 'form-to-fill' } }),
  transfer: (around, ticketId, counterId, by) => {
    const input = { ticketId, counterId, newTicketId: around.id(), ...target(around, ticketId) }
    return { name: 'transfer', by, input }
  },
  expire: (_, ticketId) => ({ name: 'expire', by: 'supervisor', input: { ticketId } }),
  mark: (around, ticketId, counterId, by) => ({
    name: 'mark',
    by,
    input: { ticketId, counterId, mark: around.oddly(0.15) ? 'cetak' : 'foto' },
  }),
  returnTicket: (_, ticketId) => ({ name: 'returnTicket', by: 'reception', input: { ticketId } }),
  unpark: (_, ticketId) => ({ name: 'unpark', by: 'reception', input: { ticketId } }),
  cancel: (_, ticketId, counterId, by) => ({ name: 'cancel', by, input: { ticketId, counterId } }),
}
