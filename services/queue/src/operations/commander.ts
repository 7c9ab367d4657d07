import type { EventType } from '@antrean/contracts'
import { ProblemError } from '@antrean/service-kit'
import { Counter, type Registry } from '@prometheus-io/client'
import type { FastifyBaseLogger } from 'fastify'
import type { EpochKeeper } from '../epoch/keeper.ts'
import type { AutoCall } from '../schedule/auto-call.ts'
import type { Caller, Reply, Transitions } from '../transitions/transitions.ts'

export interface CommanderOptions {
  transitions: Transitions
  keeper: Pick<EpochKeeper, 'confirmBuilding'>
  metrics: Registry
  autoCall: AutoCall
  log: Pick<FastifyBaseLogger, 'info'>
}

/** After these nobody waits who did not before, and no counter is free that was not. */
const callsNobody = new Set<EventType>(['ticket.called', 'ticket.recalled', 'ticket.service-started'])

type Answer<N extends keyof Transitions> = Exclude<Awaited<ReturnType<Transitions[N]>>, { refused: unknown }>

/** How long a command waits for its building to be confirmed. */
const confirmationMs = 2_000

const within = (ms: number, confirmed: Promise<boolean>): Promise<boolean> =>
  Promise.race([confirmed, new Promise<boolean>((resolve) => setTimeout(resolve, ms, false).unref())])

/** Gives commands to the scripts. A refusal is thrown as its problem; an unconfirmed building is confirmed first, where that can be. */
export const createCommander = ({ transitions, keeper, metrics, autoCall, log }: CommanderOptions) => {
  const commands = new Counter({
    name: 'antrean_commands_total',
    help: 'Commands by name and outcome',
    labelNames: ['command', 'outcome'],
    registers: [metrics],
  })

  return async <N extends keyof Transitions>(name: N, caller: Caller, input: Parameters<Transitions[N]>[1]): Promise<Answer<N>> => {
    const run = transitions[name] as (caller: Caller, input: unknown) => Promise<Reply>
    let reply = await run(caller, input)
    if (isUnconfirmed(reply) && (await within(confirmationMs, keeper.confirmBuilding(caller.building)))) reply = await run(caller, input)
    const outcome = 'refused' in reply ? reply.refused : 'event' in reply ? 'accepted' : 'empty'
    commands.inc({ command: name, outcome })
    if ('refused' in reply) throw new ProblemError(reply.refused)
    if ('event' in reply) log.info({ building: caller.building, cursor: reply.cursor, by: caller.by }, reply.event.type)
    if ('autoCall' in reply && !callsNobody.has(reply.event.type)) await autoCall(caller.building, caller.at)
    return reply as Answer<N>
  }
}
export type Commander = ReturnType<typeof createCommander>

const isUnconfirmed = (reply: Reply): boolean => 'refused' in reply && reply.refused === 'EPOCH_UNCONFIRMED'
