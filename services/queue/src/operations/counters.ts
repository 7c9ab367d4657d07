import { closeCounter, openCounter, pauseCounter } from '@antrean/contracts'
import { mount, type Principal } from '@antrean/service-kit'
import type { FastifyInstance } from 'fastify'
import { actingCounter } from './caller.ts'
import type { Tools } from './tools.ts'
import { counterView } from './views.ts'

export const mountCounters = (app: FastifyInstance, { command, caller, localTime, sessions }: Tools): void => {
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
}
