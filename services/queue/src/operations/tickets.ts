import {
  callNext,
  callTicket,
  cancelTicket,
  expireTicket,
  finishTicket,
  markNoShow,
  markTicket,
  parkTicket,
  recallTicket,
  returnTicket,
  serveTicket,
  transferTicket,
  unparkTicket,
} from '@antrean/contracts'
import { mount } from '@antrean/service-kit'
import type { FastifyInstance } from 'fastify'
import { v7 } from 'uuid'
import { type AtCounter, actingCounter } from './caller.ts'
import type { Tools } from './tools.ts'
import { newTicketView, ticketView } from './views.ts'

const atCounter = [
  [recallTicket, 'recall'],
  [serveTicket, 'serve'],
] as const

const anywhere = [
  [returnTicket, 'returnTicket'],
  [unparkTicket, 'unpark'],
  [expireTicket, 'expire'],
] as const

export const mountTickets = (app: FastifyInstance, { command, caller, localTime }: Tools): void => {
  mount(app, callNext, async (call) => {
    const { building, counter: counterId } = call.params
    const { refused } = actingCounter(call.principal, counterId)
    const reply = await command('callNext', { ...caller(callNext, call), refused }, { counterId, auto: false })
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

  for (const [operation, name] of anywhere)
    mount(app, operation, async (call) => {
      const { building, ticket: ticketId } = call.params
      const { cursor, event } = await command(name, caller(operation, call), { ticketId })
      return { ticket: ticketView(event, await localTime(building)), cursor }
    })

  mount(app, callTicket, async (call) => {
    const { building, ticket: ticketId } = call.params
    const { counterId, refused } = actingCounter(call.principal, call.body?.counter)
    const input = { ticketId, counterId, reason: call.body?.reason ?? null }
    const { cursor, event } = await command('call', { ...caller(callTicket, call), refused }, input)
    return { ticket: ticketView(event, await localTime(building)), cursor }
  })

  mount(app, finishTicket, async (call) => {
    const { building, ticket: ticketId } = call.params
    const { counter, outcome = null, files = null, delivered = [] } = call.body ?? {}
    const { counterId, refused } = actingCounter(call.principal, counter)
    const input = { ticketId, counterId, outcome, files, delivered: delivered.join(',') }
    const { cursor, event } = await command('finish', { ...caller(finishTicket, call), refused }, input)
    return { ticket: ticketView(event, await localTime(building)), cursor }
  })

  mount(app, markTicket, async (call) => {
    const { building, ticket: ticketId } = call.params
    const { counterId, refused } = actingCounter(call.principal, call.body.counter)
    const input = { ticketId, counterId, mark: call.body.mark }
    const { cursor, event } = await command('mark', { ...caller(markTicket, call), refused }, input)
    return { ticket: ticketView(event, await localTime(building)), cursor }
  })

  mount(app, markNoShow, async (call) => {
    const { building, ticket: ticketId } = call.params
    const { counterId, refused } = actingCounter(call.principal, call.body?.counter)
    const { cursor, event } = await command('markNoShow', { ...caller(markNoShow, call), refused }, { ticketId, counterId, overdue: null })
    return { ticket: ticketView(event, await localTime(building)), cursor }
  })

  mount(app, parkTicket, async (call) => {
    const { building, ticket: ticketId } = call.params
    const { counterId, refused } = actingCounter(call.principal, call.body.counter)
    const { cursor, event } = await command(
      'park',
      { ...caller(parkTicket, call), refused },
      { ticketId, counterId, reason: call.body.reason },
    )
    return { ticket: ticketView(event, await localTime(building)), cursor }
  })

  mount(app, transferTicket, async (call) => {
    const { building, ticket: ticketId } = call.params
    const { counter, to, place, note = null } = call.body
    const { counterId, refused } = actingCounter(call.principal, counter)
    const { cursor, event } = await command(
      'transfer',
      { ...caller(transferTicket, call), refused },
      { ticketId, counterId, newTicketId: v7(), service: to.service ?? null, toCounter: to.counter ?? null, place, note },
    )
    return { ticket: newTicketView(event, await localTime(building)), cursor }
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
