import type { CounterId, TicketId, VisitId } from '@antrean/contracts'
import { api } from '../../shared/api.ts'
import { building } from '../../shared/building.ts'
import { openedCounter } from '../../shared/session.ts'
import type { Answer } from './situation.ts'
import type { Wish, WishOf } from './wish.ts'

/** What a command acts on. */
export interface Target {
  counter: CounterId
  /** The ticket that the counter holds, and its visit. */
  ticket: TicketId | null
  visit: VisitId | null
}

type Key = { idempotencyKey: string }
type Single = Exclude<Wish['intent'], 'finish-and-call'>
type Request<I extends Single> = (wish: WishOf<I>, target: Target, key: Key) => Promise<Answer>

const held = ({ ticket }: Target) => ({ building, ticket: ticket ?? '' })

/** What such a command answers is not about the ticket that the counter holds. */
const elsewhere = async (reply: Promise<{ cursor: string }>): Promise<Answer> => ({ cursor: (await reply).cursor })

const requests: { [I in Single]: Request<I> } = {
  async open(_, { counter }, key) {
    const reply = await api.openCounter({ building, counter }, key)
    openedCounter(counter)
    return reply
  },
  'call-next': (_, { counter }, key) => api.callNext({ building, counter }, key),
  call: ({ chosen, reason }, _, key) => api.callTicket({ building, ticket: chosen, ...(reason && { reason }) }, key),
  serve: (_, target, key) => api.serveTicket(held(target), key),
  finish: ({ intent: _, ...result }, target, key) => api.finishTicket({ ...held(target), ...result }, key),
  mark: ({ mark }, target, key) => api.markTicket({ ...held(target), mark }, key),
  recall: (_, target, key) => api.recallTicket(held(target), key),
  'no-show': (_, target, key) => api.markNoShow(held(target), key),
  park: ({ reason }, target, key) => api.parkTicket({ ...held(target), reason }, key),
  transfer: ({ service, counter, place, note }, target, key) =>
    api.transferTicket({ ...held(target), to: { service, ...(counter && { counter }) }, place, ...(note && { note }) }, key),
  cancel: (_, target, key) => api.cancelTicket(held(target), key),
  undo: (_, { counter }, key) => api.undoCommand({ building, counter }, key),
  'walk-in': ({ service }, { counter }, key) => api.walkIn({ building, counter, service }, key),
  return: ({ chosen }, _, key) => elsewhere(api.returnTicket({ building, ticket: chosen }, key)),
  unpark: ({ chosen }, _, key) => elsewhere(api.unparkTicket({ building, ticket: chosen }, key)),
  'come-back': ({ chosen }, _, key) => elsewhere(api.comeBack({ building, ticket: chosen }, key)),
  'add-service': ({ service }, { visit }, key) => elsewhere(api.addService({ building, visit: visit ?? '', service }, key)),
  priority: ({ priority, reason }, { visit }, key) => elsewhere(api.setPriority({ building, visit: visit ?? '', priority, reason }, key)),
  suspend: ({ service, cause }, _, key) => elsewhere(api.suspendService({ building, service, cause }, key)),
  resume: ({ service }, _, key) => elsewhere(api.resumeService({ building, service }, key)),
  pause: ({ reason }, { counter }, key) => api.pauseCounter({ building, counter, reason }, key),
  async close(_, { counter }, key) {
    const reply = await api.closeCounter({ building, counter }, key)
    openedCounter(null)
    return reply
  },
}

/** Sends one wish as its command. Throws the problem that it is refused with. */
export const request = (wish: Wish, target: Target, key: Key): Promise<Answer> =>
  (requests[wish.intent as Single] as (wish: Wish, target: Target, key: Key) => Promise<Answer>)(wish, target, key)
