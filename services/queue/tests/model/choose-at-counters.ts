import { type TicketState, ticketStates } from '@antrean/contracts'
import type { Choosers, Chosen } from './choose.ts'
import { serviceOf } from './state.ts'
import type { Surroundings } from './surroundings.ts'

/** A counter that holds a ticket in one of these states, its officer and the ticket. */
const held = (around: Surroundings, ...states: TicketState[]) => {
  const ticketId = around.ticketId(around.tickets(...states))
  const its = around.model.tickets.get(ticketId)?.counter
  const counterId = around.counter(its ? [its] : around.counters)
  return { counterId, ticketId, by: around.oddly(0.06) ? 'somebody' : around.officer(counterId) }
}

/** Tickets that have not ended are fewer: they are asked for more often. */
const likely = [...ticketStates, ...ticketStates.slice(0, 6), ...ticketStates.slice(0, 6), 'parked', 'no-show'] as const

/** Only those whose visit is here, most of the time. */
const noShows = (around: Surroundings) => {
  const all = around.tickets('no-show')
  const isHere = !around.choice.in(0.45)
  return all.filter(({ visit }) => (around.model.visits.get(visit)?.departedAt === null) === isHere)
}

/** Of whoever leads the schedule, or now and then of who led it before. */
export const leadOf = ({ model, choice }: Surroundings): number => Math.max(0, model.lead + choice.of([0, 1, 1, -1, -2]))

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

const named: Record<string, (around: Surroundings, ticketId: string, counterId: string, by: string) => Chosen> = {
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

const give = (name: string, around: Surroundings, { ticketId, counterId, by }: ReturnType<typeof held>): Chosen =>
  (named[name] as (typeof named)[string])(around, ticketId, counterId, by)

export const atCounters = {
  callNext: (around) => {
    const counterId = around.counter(around.oddly(0.1) ? around.staffed() : around.free())
    return { name: 'callNext', by: around.officer(counterId), input: { counterId, auto: false } }
  },
  call: (around) => {
    const state = around.choice.of<TicketState>(['waiting', 'parked', 'no-show', 'no-show'])
    const tickets = state === 'no-show' ? noShows(around) : around.tickets(state)
    const suspended = tickets.filter(({ service }) => around.model.suspended.has(service))
    const ticketId = around.ticketId(around.choice.in(0.4) && suspended.length > 0 ? suspended : tickets)
    const service = around.model.tickets.get(ticketId)?.service ?? ''
    const counterId = around.counter(
      (around.oddly(0.05) ? around.staffed() : around.free()).filter((id) => around.oddly(0.05) || around.servedAt(id).includes(service)),
    )
    return give('call', around, { ticketId, counterId, by: around.officer(counterId) })
  },
  recall: (around) => give('recall', around, held(around, 'called')),
  serve: (around) => give('serve', around, held(around, 'called')),
  finish: (around) => give('finish', around, held(around, 'serving')),
  markNoShow: (around) => give('markNoShow', around, held(around, 'called')),
  overdue: (around) => {
    const ticketId = around.ticketId(around.tickets('called'))
    return { name: 'markNoShow', by: 'antrean', input: { ticketId, counterId: null, overdue: leadOf(around) } }
  },
  comeBack: (around) => {
    const served = around.tickets('served')
    const allowed = served.filter(({ outcome }) => outcome === 'berkas-belum-lengkap')
    const ticketId = around.ticketId(around.choice.in(0.75) ? allowed : served)
    return { name: 'comeBack', by: 'reception', input: { ticketId, newTicketId: around.id() } }
  },
  expire: (around) => give('expire', around, held(around, 'serving')),
  mark: (around) => {
    const markable = around.tickets('serving').filter(({ service }) => serviceOf(around.model, service)?.settings.marks.length)
    const ticket = around.choice.in(0.8) ? markable : around.tickets('serving')
    const ticketId = around.ticketId(ticket)
    const its = around.model.tickets.get(ticketId)?.counter
    const counterId = around.counter(its && !around.oddly(0.1) ? [its] : around.counters)
    return give('mark', around, { counterId, ticketId, by: around.oddly(0.15) ? 'somebody' : around.officer(counterId) })
  },
  autoCall: (around) => {
    const counterId = around.counter([...around.model.wanting])
    return { name: 'callNext', by: 'antrean', input: { counterId, auto: true } }
  },
  park: (around) => give('park', around, held(around, 'called', 'serving')),
  transfer: (around) => give('transfer', around, held(around, 'called', 'serving')),
  returnTicket: (around) => give('returnTicket', around, { ...held(around, 'no-show'), ticketId: around.ticketId(noShows(around)) }),
  unpark: (around) => give('unpark', around, held(around, 'parked')),
  cancel: (around) => {
    if (around.choice.in(0.5)) return give('cancel', around, held(around, 'called', 'serving'))
    const ticketId = around.ticketId(around.tickets('planned', 'waiting', 'deferred', 'parked'))
    return { name: 'cancel', by: 'kiosk-1', input: { ticketId, counterId: null } }
  },
  undo: (around) => {
    const { last, moved } = around.model
    const can = [...last].flatMap(([counter, { visit, seq }]) => (moved.get(visit) === seq ? counter : []))
    const counterId = around.counter(can)
    return { name: 'undo', by: around.officer(counterId), input: { counterId } }
  },
  /** Any command on a ticket in any state: a cell of the table. */
  wild: (around) => {
    const name = around.choice.of(Object.keys(named))
    const present = likely.filter((state) => around.tickets(state).length > 0)
    return give(name, around, held(around, around.choice.ofAny(present, ticketStates)))
  },
} satisfies Choosers
