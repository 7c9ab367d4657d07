import { newKey } from '@antrean/client'
import { signal } from '@preact/signals'
import { troubleOf } from './api.ts'
import type { Trouble } from './i18n/problems.id.ts'
import { sessionExpired } from './session.ts'

export type Once = { idempotencyKey: string }

const outcomeUnknown: readonly Trouble[] = ['UNREACHABLE', 'OUTCOME_UNKNOWN', 'SIGN_IN_REQUIRED']

/** What a page asks of the queue, one wish at a time. A wish whose outcome is not known is sent again with the same key. */
export const createSending = () => {
  const busy = signal(false)
  const trouble = signal<Trouble | null>(null)
  let pending: { wish: string; key: string } | null = null

  /** `wish` says all that is wished: another reason is another wish. Null when it failed; why stands in `trouble`. */
  const send = async <Reply>(wish: string, request: (once: Once) => Promise<Reply>): Promise<Reply | null> => {
    if (busy.peek()) return null
    busy.value = true
    trouble.value = null
    pending = pending?.wish === wish ? pending : { wish, key: newKey() }
    try {
      const reply = await request({ idempotencyKey: pending.key })
      pending = null
      return reply
    } catch (error) {
      const found = troubleOf(error)
      if (!outcomeUnknown.includes(found)) pending = null
      if (found === 'SIGN_IN_REQUIRED') sessionExpired()
      else trouble.value = found
      return null
    } finally {
      busy.value = false
    }
  }
  return { busy, trouble, send }
}
