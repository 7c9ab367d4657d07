import { callNext, cancelTicket, finishTicket, markNoShow, recallTicket, serveTicket } from '@antrean/contracts'
import { mount } from '@antrean/service-kit'
import type { FastifyInstance } from 'fastify'
import { type AtCounter, actingCounter } from './caller.ts'
import type { Tools } from './tools.ts'
import { ticketView } from './views.ts'

const atCounter = [
  [recallTicket, 'recall'],
  [serveTicket, 'serve'],
  [finishTicket, 'finish'],
  [markNoShow, 'markNoShow'],
] as const

export const mountTickets = (app: FastifyInstance, { command, caller, localTime }: Tools): void => {
  mount(app, callNext, async (call) => {
    const { building, counter: counterId } = call.params
    const { refused } = actingCounter(call.principal, counterId)
    const reply = await command('callNext', { ...caller(callNext, call), refused }, { counterId })
    if ('empty' in reply) return { ticket: null, cursor: reply.empty }
    return { ticket: ticketView(reply.event, await localTime(building)), cursor: reply.cursor }
  })

  for (const [operation, name] of atCounter)
    mount(app, operation, async (call) => {
      const { building, ticket: ticketId } = call.params
      const { counterId, refused } = actingCounter(call.principal, call.body?.counter)
      const { cursor, event } = await command(name, { ...caller(operation, call), refused }, { ticketId, counterId })
      return { ticket: ticketView(event, await localTime(building)), cursor }
    })

  mount(app, cancelTicket, async (call) => {
    const { building, ticket: ticketId } = call.params
    const { counterId, refused }: AtCounter =
      call.principal.role === 'officer'
        ? actingCounter(call.principal, call.body?.counter)
        : { counterId: call.body?.counter ?? call.principal.counter }
    const { cursor, event } = await command('cancel', { ...caller(cancelTicket, call), refused }, { ticketId, counterId })
    return { ticket: ticketView(event, await localTime(building)), cursor }
  })
}
