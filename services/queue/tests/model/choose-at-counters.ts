import { type TicketState, ticketStates } from '@antrean/contracts'
import type { Choosers, Chosen } from './choose.ts'
import { named } from './choose-named.ts'
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
