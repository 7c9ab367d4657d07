import { newKey } from '@antrean/client'
import type { CounterId, PauseReason, TicketId } from '@antrean/contracts'
import { signal } from '@preact/signals'
import { api, troubleOf } from '../../shared/api.ts'
import { building } from '../../shared/building.ts'
import type { Trouble } from '../../shared/i18n/problems.id.ts'
import { openedCounter, session, sessionExpired } from '../../shared/session.ts'
import { keyFor, type Pending, stillPending } from './command-key.ts'
import type { Intent } from './intents.ts'
import type { Answer } from './situation.ts'

/** What a command acts on. */
export interface Target {
  counter: CounterId
  /** The ticket that the counter holds. */
  ticket: TicketId | null
  reason?: PauseReason
}

export const underWay = signal<Intent | null>(null)
export const trouble = signal<Trouble | null>(null)
export const answer = signal<Answer | null>(null)
/** The last call-next found nobody. */
export const nobodyWaits = signal(false)

let pending: Pending | null = null

/** The counter is seen to hold this ticket now. */
export const seen = (holding: TicketId | null): void => {
  pending = stillPending(pending, holding)
}

/** Another counter is being looked at. */
export const forget = (): void => {
  pending = null
  trouble.value = null
  answer.value = null
  nobodyWaits.value = false
}

/** Carries a wish out, once, however often it is pressed. What went wrong stands in `trouble`. */
export const carryOut = async (intent: Intent, target: Target): Promise<void> => {
  if (underWay.peek() !== null) return
  underWay.value = intent
  trouble.value = null
  nobodyWaits.value = false
  try {
    if (intent !== 'open') await makeCounterOurs(target.counter)
    if (intent === 'finish-and-call') {
      await send('finish', target)
      await send('call-next', { ...target, ticket: null })
    } else await send(intent, target)
  } catch (error) {
    const found = troubleOf(error)
    if (found === 'SIGN_IN_REQUIRED') sessionExpired()
    else trouble.value = found
  } finally {
    underWay.value = null
  }
}

const outcomeUnknown: readonly Trouble[] = ['UNREACHABLE', 'OUTCOME_UNKNOWN', 'SIGN_IN_REQUIRED']

const send = async (intent: Exclude<Intent, 'finish-and-call'>, target: Target): Promise<void> => {
  pending = keyFor(pending, intent, target.ticket, newKey)
  try {
    answer.value = await request[intent](target, { idempotencyKey: pending.key })
    pending = null
  } catch (error) {
    if (!outcomeUnknown.includes(troubleOf(error))) pending = null
    throw error
  }
}

/** After signing in again the session has no counter yet; opening one's own again changes nothing else. */
const makeCounterOurs = async (counter: CounterId): Promise<void> => {
  const { value } = session
  if (value.is === 'signed-in' && value.session.counter !== counter) await send('open', { counter, ticket: null })
}

type Key = { idempotencyKey: string }
const ofTicket = ({ ticket }: Target) => ({ building, ticket: ticket ?? '' })

const request: Record<Exclude<Intent, 'finish-and-call'>, (target: Target, key: Key) => Promise<Answer>> = {
  async open({ counter }, key) {
    const reply = await api.openCounter({ building, counter }, key)
    openedCounter(counter)
    return reply
  },
  async 'call-next'({ counter }, key) {
    const reply = await api.callNext({ building, counter }, key)
    nobodyWaits.value = reply.ticket === null
    return reply
  },
  serve: (target, key) => api.serveTicket(ofTicket(target), key),
  finish: (target, key) => api.finishTicket(ofTicket(target), key),
  recall: (target, key) => api.recallTicket(ofTicket(target), key),
  'no-show': (target, key) => api.markNoShow(ofTicket(target), key),
  cancel: (target, key) => api.cancelTicket(ofTicket(target), key),
  pause: ({ counter, reason = 'break' }, key) => api.pauseCounter({ building, counter, reason }, key),
  async close({ counter }, key) {
    const reply = await api.closeCounter({ building, counter }, key)
    openedCounter(null)
    return reply
  },
}
