import { newKey } from '@antrean/client'
import type { CounterId, TicketId } from '@antrean/contracts'
import { signal } from '@preact/signals'
import { troubleOf } from '../../shared/api.ts'
import type { Trouble } from '../../shared/i18n/problems.id.ts'
import { session, sessionExpired } from '../../shared/session.ts'
import { asking } from './asking.ts'
import { keyFor, type Pending, stillPending } from './command-key.ts'
import { request, type Target } from './requests.ts'
import type { Answer } from './situation.ts'
import type { Wish } from './wish.ts'

export const underWay = signal<Wish['intent'] | null>(null)
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
  asking.value = null
}

/** Carries a wish out, once, however often it is pressed. What went wrong stands in `trouble`, or is asked for. */
export const carryOut = async (wish: Wish, target: Target): Promise<void> => {
  if (underWay.peek() !== null) return
  underWay.value = wish.intent
  trouble.value = null
  nobodyWaits.value = false
  try {
    if (!withoutCounter.includes(wish.intent)) await makeCounterOurs(target.counter)
    if (wish.intent === 'finish-and-call') {
      await send({ ...wish, intent: 'finish' }, target)
      await send({ intent: 'call-next' }, { ...target, ticket: null, visit: null })
    } else await send(wish, target)
  } catch (error) {
    const found = troubleOf(error)
    if (found === 'SIGN_IN_REQUIRED') sessionExpired()
    else if (found === 'REASON_REQUIRED' && wish.intent === 'call') asking.value = { what: 'overtake', ticket: wish.chosen }
    else if (found === 'OUTCOME_REQUIRED') asking.value = { what: 'result', thenCall: wish.intent === 'finish-and-call' }
    else trouble.value = found
  } finally {
    underWay.value = null
  }
}

/** Whoever gives these need not have the counter open. */
const withoutCounter: readonly Wish['intent'][] = ['open', 'suspend', 'resume', 'return', 'unpark', 'come-back']

const outcomeUnknown: readonly Trouble[] = ['UNREACHABLE', 'OUTCOME_UNKNOWN', 'SIGN_IN_REQUIRED']

const send = async (wish: Wish, target: Target): Promise<void> => {
  pending = keyFor(pending, JSON.stringify(wish), target.ticket, newKey)
  try {
    answer.value = await request(wish, target, { idempotencyKey: pending.key })
    nobodyWaits.value = wish.intent === 'call-next' && answer.value.ticket === null
    pending = null
  } catch (error) {
    if (!outcomeUnknown.includes(troubleOf(error))) pending = null
    throw error
  }
}

/** After signing in again the session has no counter yet; opening one's own again changes nothing else. */
const makeCounterOurs = async (counter: CounterId): Promise<void> => {
  const { value } = session
  if (value.is === 'signed-in' && value.session.counter !== counter) await send({ intent: 'open' }, { counter, ticket: null, visit: null })
}
