import type { Choosers } from './choose.ts'
import { isOpen, ticketsOf } from './state.ts'
import type { Surroundings } from './surroundings.ts'

export const priorityOf = (around: Surroundings): string | null =>
  around.oddly(0.06) ? 'raja' : around.choice.of([null, null, null, null, 'lansia', 'disabilitas'])

export const tokenHash = 'x'.repeat(22)

export const arrivals = {
  issue: (around) => {
    const { choice } = around
    const services = choice.some(choice.in(0.2) ? around.services : around.giving(), choice.of([1, 1, 1, 2, 2, 3, 4, 8]))
    if (services.length === 0) services.push(choice.of(around.services))
    if (around.oddly(0.03)) services.push('nothing')
    const tickets = services.flatMap((service) => [around.id(), service, ''])
    const channel = 'kiosk' as const
    const input = {
      visitId: around.id(),
      tokenHash,
      channel,
      priority: priorityOf(around),
      ordered: choice.in(0.35),
      override: choice.in(0.2),
      tickets,
    }
    return { name: 'issue', by: 'kiosk-1', input } as const
  },
  walkIn: (around) => {
    const counterId = around.counter(around.oddly(0.15) ? around.staffed() : around.free())
    const service = around.service(around.oddly(0.15) ? around.retired() : around.servedAt(counterId))
    const ids = { visitId: around.id(), ticketId: around.id() }
    return { name: 'walkIn', by: around.officer(counterId), input: { ...ids, tokenHash, counterId, service } }
  },
  addService: (around) => {
    const { model, choice } = around
    const full = around.visits().filter(({ tickets }) => tickets.length >= 8)
    const visitId = choice.in(0.2) && full.length > 0 ? choice.of(full).id : around.visitId()
    const visit = model.visits.get(visitId)
    const open = visit ? ticketsOf(model, visit).filter(isOpen) : []
    const others = around.services.filter((service) => !open.some((ticket) => ticket.service === service))
    const limited = choice.in(0.2) ? others.filter((service) => service === 'kk' || service === 'paspor') : others
    const service = around.service(choice.in(0.85) ? limited : around.services)
    return { name: 'addService', by: 'reception', input: { visitId, ticketId: around.id(), service, override: choice.in(0.2) } }
  },
  setPriority: (around) => {
    const input = { visitId: around.visitId(), priority: priorityOf(around), reason: 'seen-by-officer' }
    return { name: 'setPriority', by: 'reception', input }
  },
} satisfies Choosers
