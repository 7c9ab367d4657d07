import { closeCounter, openCounter, pauseCounter, setCounterServices, undoCommand, walkIn } from '@antrean/contracts'
import { mount, type Principal } from '@antrean/service-kit'
import type { FastifyInstance } from 'fastify'
import { v7 } from 'uuid'
import { tokenHash } from '../visit-token.ts'
import { actingCounter } from './caller.ts'
import type { Tools } from './tools.ts'
import { counterView, ticketView, undoneView } from './views.ts'

export const mountCounters = (app: FastifyInstance, { command, caller, localTime, sessions, tokenOf }: Tools): void => {
  const hold = async ({ session }: Principal, counter: string | null): Promise<void> => {
    if (session !== null) await sessions.holdCounter(session, counter)
  }

  mount(app, openCounter, async (call) => {
    const { building, counter: counterId } = call.params
    const takesOver = call.principal.role === 'supervisor'
    const { cursor, event } = await command('openCounter', caller(openCounter, call), { counterId, takesOver })
    await hold(call.principal, counterId)
    return { counter: counterView(event, await localTime(building)), cursor }
  })

  mount(app, pauseCounter, async (call) => {
    const { building, counter: counterId } = call.params
    const { refused } = actingCounter(call.principal, counterId)
    const { cursor, event } = await command(
      'pauseCounter',
      { ...caller(pauseCounter, call), refused },
      { counterId, reason: call.body.reason },
    )
    return { counter: counterView(event, await localTime(building)), cursor }
  })

  mount(app, closeCounter, async (call) => {
    const { building, counter: counterId } = call.params
    const { refused } = actingCounter(call.principal, counterId)
    const { cursor, event } = await command('closeCounter', { ...caller(closeCounter, call), refused }, { counterId })
    if (call.principal.counter === counterId) await hold(call.principal, null)
    return { counter: counterView(event, await localTime(building)), cursor }
  })

  mount(app, walkIn, async (call) => {
    const { building, counter: counterId } = call.params
    const { refused } = actingCounter(call.principal, counterId)
    const visitId = v7()
    const { cursor, event } = await command(
      'walkIn',
      { ...caller(walkIn, call), refused },
      { visitId, ticketId: v7(), tokenHash: tokenHash(tokenOf(building, visitId)), counterId, service: call.body.service },
    )
    return { ticket: ticketView(event, await localTime(building)), cursor }
  })

  mount(app, undoCommand, async (call) => {
    const { building, counter: counterId } = call.params
    const { refused } = actingCounter(call.principal, counterId)
    const { cursor, event } = await command('undo', { ...caller(undoCommand, call), refused }, { counterId })
    return { ticket: undoneView(event, await localTime(building)), cursor }
  })

  mount(app, setCounterServices, async (call) => {
    const { counter: counterId } = call.params
    const { cursor, event } = await command('setServices', caller(setCounterServices, call), { counterId, services: call.body.services })
    return { counter: event.counter, services: event.services, cursor }
  })
}
