import type { PriorityClassId, PriorityReason, ServiceId, TicketId, VisitId, VisitNumber, VisitToken, VisitView } from '@antrean/contracts'
import { signal } from '@preact/signals'
import { api } from '../../shared/api.ts'
import { building } from '../../shared/building.ts'
import type { Trouble } from '../../shared/i18n/problems.id.ts'
import { createSending, type Once } from '../../shared/sending.ts'
import { scannedIn } from './scanned.ts'

/** The visit that is looked at: by its ticket's QR code, or by its number. */
export const shown = signal<{ token: VisitToken } | { number: VisitNumber } | null>(null)
/** A visit that began here, which is known before the live service shows it. */
export const given = signal<{ visit: VisitView; by: 'checkedIn' | 'issued' } | null>(null)
/** What was typed and is nothing. */
export const unread = signal<string | null>(null)

/* Each part of the page says itself what went wrong in it. */
export const checkingIn = createSending()
export const issuing = createSending()
export const changing = createSending()

/** Only the hours may be overridden. */
export const isOverridable = (trouble: Trouble | null): boolean => trouble === 'CLOSED_NOW' || trouble === 'LAST_NUMBER_PASSED'

const field = 'scan'

/** A scanner types into whatever has the focus; what stands there already gives way. */
export const focusScan = (): void => {
  const input = document.getElementById(field)
  input?.focus()
  if (input instanceof HTMLInputElement) input.select()
}

const begin = (visit: VisitView, by: 'checkedIn' | 'issued'): void => {
  given.value = { visit, by }
  shown.value = { number: visit.number }
}

/** Checks in what is a booking code, and opens the visit of what is a ticket. Whether that is done. */
export const take = async (typed: string): Promise<boolean> => {
  const found = scannedIn(typed)
  unread.value = found === null ? typed : null
  checkingIn.trouble.value = null
  changing.trouble.value = null
  if (found === null) return false
  given.value = null
  if (!('code' in found)) {
    shown.value = found
    return true
  }
  const reply = await checkingIn.send(`check-in ${found.code}`, (once) => api.checkIn({ building, code: found.code }, once))
  if (reply) begin(reply.visit, 'checkedIn')
  return reply !== null
}

export interface NumberWish {
  services: ServiceId[]
  priority?: PriorityClassId
  override?: true
}

/** Whether a number was given. */
export const issue = async (wish: NumberWish): Promise<boolean> => {
  const reply = await issuing.send(JSON.stringify(wish), (once) => api.issueVisit({ building, ...wish }, once))
  if (reply) begin(reply.visit, 'issued')
  return reply !== null
}

const change = async (wish: string, request: (once: Once) => Promise<unknown>): Promise<void> => {
  await changing.send(wish, request)
  focusScan()
}

/** The last service that was to be added, for those who add it outside the hours all the same. */
export const adding = signal<{ visit: VisitId; service: ServiceId } | null>(null)

export const addService = (visit: VisitId, service: ServiceId, override?: true): Promise<void> => {
  adding.value = { visit, service }
  const wish = { visit, service, ...(override && { override }) }
  return change(`add ${JSON.stringify(wish)}`, (once) => api.addService({ building, ...wish }, once))
}

export const setPriority = (visit: VisitId, wish: { priority: PriorityClassId | null; reason: PriorityReason }): Promise<void> =>
  change(`priority ${visit} ${JSON.stringify(wish)}`, (once) => api.setPriority({ building, visit, ...wish }, once))

const ofTicket = { cancel: api.cancelTicket, return: api.returnTicket, comeBack: api.comeBack }
export type TicketAct = keyof typeof ofTicket

export const act = (what: TicketAct, ticket: TicketId): Promise<void> =>
  change(`${what} ${ticket}`, (once) => ofTicket[what]({ building, ticket }, once))
