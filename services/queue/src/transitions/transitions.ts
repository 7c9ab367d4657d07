import type { ActorId, BuildingId, Cursor, EpochMs, EventOf, EventType, Refusal } from '@antrean/contracts'
import { stateKey } from '@antrean/event-stream'
import type { Redis } from 'ioredis'
import { loadScript, type Script, type Transition } from './define-transition.ts'
import { registry } from './registry.ts'
import { runScript, type ScriptOptions } from './run-script.ts'

/** Who gives a command, where, and what makes its repetition known. */
export interface Caller {
  building: BuildingId
  by: ActorId
  /** Digest of caller, operation and Idempotency-Key; absent: every sending is a command of its own. */
  command?: string | undefined
  /** Digest of path and body. */
  request?: string | undefined
  /** Where it may be passed: when this happened, never later than now. */
  at?: EpochMs | undefined
  /** A refusal found before the script ran. The reply of an earlier command with the same key still comes first. */
  refused?: 'NO_COUNTER' | 'SLOT_NOT_OFFERED' | undefined
}

export interface Accepted<T extends EventType = EventType> {
  cursor: Cursor
  event: EventOf<T>
  /** A counter waits for its next visitor, who may be there now. Not said again when a command is repeated. */
  autoCall?: true
}

export interface Refused {
  refused: Refusal | 'NO_COUNTER'
}

/** Nothing to do, at this cursor: nobody waits. */
export interface Empty {
  empty: Cursor
}

export type Reply<T extends EventType = EventType> = Accepted<T> | Refused | Empty

type ReplyOf<T extends Transition> = Accepted<T['emits']> | Refused | (T extends { orEmpty: true } ? Empty : never)

type Value = string | number | boolean | null | undefined
type Named<T extends Transition> = { [A in T['args'][number]]: Value }
type Rest<T extends Transition> = T extends { rest: infer R extends string } ? { [A in R]: readonly string[] } : unknown
export type Input<T extends Transition> = Named<T> & Rest<T>

export type Transitions = {
  [N in keyof typeof registry]: (caller: Caller, input: Input<(typeof registry)[N]>) => Promise<ReplyOf<(typeof registry)[N]>>
}

const word = (value: Value): string =>
  value === null || value === undefined || value === false ? '' : value === true ? '1' : String(value)

export const callerWords = ({ command, request, by, at, refused }: Caller): string[] => [
  command ?? '',
  request ?? '',
  by,
  at === undefined ? '' : String(at),
  refused ?? '',
]

export const decodeReply = <T extends EventType>([outcome, first = '', body = '', autoCall]: string[]): Reply<T> => {
  if (outcome === 'refused') return { refused: first as Refused['refused'] }
  if (outcome === 'empty') return { empty: first }
  return { cursor: first, event: JSON.parse(body) as EventOf<T>, ...(autoCall ? { autoCall: true } : {}) }
}

const bind = (redis: Redis, transition: Transition, script: Script, options: ScriptOptions) => {
  return async (caller: Caller, input: Record<string, Value | readonly string[]>): Promise<Reply> => {
    const named = transition.args.map((name) => word(input[name] as Value))
    const rest = transition.rest === undefined ? [] : (input[transition.rest] as readonly string[])
    return decodeReply(await runScript(redis, script, stateKey(caller.building), [...callerWords(caller), ...named, ...rest], options))
  }
}

/** Every command, on one connection. They throw STATE_UNAVAILABLE and OUTCOME_UNKNOWN; refusals are replies. */
export const transitionsOn = (redis: Redis, options: ScriptOptions = {}): Transitions =>
  Object.fromEntries(
    Object.entries(registry).map(([name, transition]) => [name, bind(redis, transition, loadScript(transition.lua), options)]),
  ) as unknown as Transitions
