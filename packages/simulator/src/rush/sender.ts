import { type Client, type Input, ProblemError, type Reply, UnreachableError } from '@antrean/client'
import type { ProblemCode } from '@antrean/contracts'
import type { Random } from '../day/random.ts'
import type { Acknowledged, Ledger } from './ledger.ts'

type Command = 'issueVisit' | 'callNext' | 'recallTicket' | 'serveTicket' | 'finishTicket' | 'markNoShow' | 'openCounter'

export interface SenderOptions {
  /** One that sends once: what is sent again is decided, and counted, here. */
  client: Client
  ledger: Ledger
  random: Random
  /** How long a command in doubt is sent again after the rush has ended, in milliseconds. */
  lastWaitMs: number
  clock: { now(): number }
  signal: AbortSignal
}

const notDone: ReadonlySet<ProblemCode> = new Set(['STATE_UNAVAILABLE', 'EPOCH_UNCONFIRMED'])

export interface Sender {
  /** Sends a command until its outcome is known. Null where it was not done, or nothing is known. */
  send<Id extends Command>(operation: Id, input: Input<Id>): Promise<Reply<Id> | null>
  inFlight(): number
}

/** Keeps the ledger: what was acknowledged, what was not done, and what remains in doubt. */
export const createSender = ({ client, ledger, random, lastWaitMs, clock, signal }: SenderOptions): Sender => {
  let inFlight = 0
  const newKey = (): string => Array.from({ length: 4 }, () => Math.floor(random.uniform() * 2 ** 32).toString(36)).join('-')
  const wait = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, random.between(20, 120)))

  const once = async <Id extends Command>(operation: Id, input: Input<Id>, key: string): Promise<Reply<Id> | Error> => {
    ledger.mostInFlight = Math.max(ledger.mostInFlight, ++inFlight)
    const call = client[operation] as (input: Input<Id>, options: { idempotencyKey: string }) => Promise<Reply<Id>>
    try {
      return await call(input, { idempotencyKey: key })
    } catch (error) {
      if (error instanceof ProblemError || error instanceof UnreachableError) return error
      throw error
    } finally {
      inFlight--
    }
  }

  return {
    inFlight: () => inFlight,
    async send(operation, input) {
      const key = newKey()
      let endsAt = Number.POSITIVE_INFINITY
      for (let sendings = 1; clock.now() < endsAt; sendings++) {
        const answer = await once(operation, input, key)
        if (!(answer instanceof Error)) {
          record(ledger, { operation, key, sendings }, answer)
          return answer
        }
        const code = answer instanceof ProblemError ? answer.code : null
        const isAnswer = answer instanceof ProblemError && (answer.status < 500 || (sendings === 1 && notDone.has(answer.code)))
        if (code && isAnswer) {
          const list = notDone.has(code) ? ledger.unavailable : ledger.refused
          list.push({ operation, key, code })
          await wait()
          return null
        }
        if (signal.aborted) endsAt = Math.min(endsAt, clock.now() + lastWaitMs)
        await wait()
      }
      ledger.unanswered.push({ operation, key })
      return null
    },
  }
}

const record = (ledger: Ledger, sent: Omit<Acknowledged, 'cursor'>, reply: Partial<Reply<'issueVisit'> & Reply<'callNext'>>): void => {
  const { visit, ticket, cursor = '' } = reply
  if (ticket === null) ledger.empty++
  else
    ledger.acknowledged.push({
      ...sent,
      cursor,
      ...(visit ? { visit: { id: visit.id, number: visit.number, tickets: visit.tickets.map(({ id }) => id) } } : {}),
      ...(ticket ? { ticket: { id: ticket.id, number: ticket.number, counter: ticket.counter } } : {}),
    })
}
