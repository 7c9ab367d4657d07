import type { CounterId, LiveTicket, ServiceId, TicketId, VisitId } from '@antrean/contracts'
import { byCallingOrder, score as scoreOf } from '../calling-order.ts'

/** One who waits, in a run ahead. */
export interface Waiting {
  id: TicketId
  /** Whose visitor may be at another counter; null: a newcomer, who is only asked when the call would come. */
  visit: VisitId | null
  service: ServiceId
  score: number
  entry: number
  called: boolean
  /** Of a newcomer; null: has a ticket. */
  creditMinutes: number | null
}

/** Somebody who may be about to take a number, of a class that is put ahead by so many minutes. */
export interface Newcomer {
  service: ServiceId
  creditMinutes: number
}

/** Tickets wait for a service, or for one counter alone. */
export type ListName = `service:${ServiceId}` | `counter:${CounterId}`

const listOf = ({ service, forCounter }: LiveTicket): ListName => (forCounter === null ? `service:${service}` : `counter:${forCounter}`)

/** The lists of those who wait, in calling order. */
export class Lists {
  readonly #lists = new Map<ListName, { waiting: Waiting[]; from: number }>()

  constructor(tickets: Iterable<LiveTicket>, newcomers: Iterable<Newcomer>, now: number) {
    for (const ticket of tickets) {
      const { id, visit, service, score, entry, state } = ticket
      if (state === 'waiting' || state === 'deferred')
        this.#add(listOf(ticket), { id, visit, service, score, entry, called: false, creditMinutes: null })
    }
    for (const { service, creditMinutes } of newcomers) {
      const last = { id: '', visit: null, entry: Number.MAX_SAFE_INTEGER, called: false }
      this.#add(`service:${service}`, { ...last, service, creditMinutes, score: scoreOf(now, creditMinutes) })
    }
    for (const { waiting } of this.#lists.values()) waiting.sort(byCallingOrder)
  }

  /** The first of a list whose visitor may be called, and the earliest instant at which another one may be. */
  headOf(name: ListName, freeAt: (visit: VisitId) => number, at: number): { head: Waiting | undefined; laterAt: number } {
    const list = this.#lists.get(name)
    let laterAt = Number.POSITIVE_INFINITY
    if (!list) return { head: undefined, laterAt }
    while (list.waiting[list.from]?.called) list.from++
    for (let i = list.from; i < list.waiting.length; i++) {
      const head = list.waiting[i] as Waiting
      if (head.called) continue
      const free = head.visit === null ? at : freeAt(head.visit)
      if (free <= at) return { head, laterAt }
      laterAt = Math.min(laterAt, free)
    }
    return { head: undefined, laterAt }
  }

  #add(name: ListName, waiting: Waiting): void {
    const list = this.#lists.get(name)
    if (list) list.waiting.push(waiting)
    else this.#lists.set(name, { waiting: [waiting], from: 0 })
  }
}
