import type { CounterId, EpochMs, LiveTicket, ServiceId, TicketId, VisitId } from '@antrean/contracts'
import { type CallingCounter, type Head, nextOf } from '../calling-order.ts'
import { remainingHoldMs } from './hold-time.ts'
import { Lists, type Newcomer, type Waiting } from './lists.ts'
import type { Expectation } from './range.ts'

/** A counter that calls, or will again. */
export interface SceneCounter extends CallingCounter {
  holds: LiveTicket | null
  /** When whoever is away is likely to be back; null: here. */
  backAt: EpochMs | null
}

/** What the estimator looks at. Closed counters are left out. */
export interface Scene {
  now: EpochMs
  /** All that wait or are deferred; others are passed over. */
  tickets: Iterable<LiveTicket>
  counters: Iterable<SceneCounter>
  suspended: { has(service: ServiceId): boolean }
  /** How long a ticket of a service is likely to hold its counter, in ms, call to end. */
  holdMs(service: ServiceId): number
  /** They hold no counter, so however many are asked for nobody is called later. */
  newcomers: Iterable<Newcomer>
}

/** When each is likely to be called. Who is missing here cannot be told: no counter that serves the service is open now. */
export interface Expectations {
  tickets: Map<TicketId, Expectation>
  /** Of somebody who takes a number now, by the minutes of credit; 0: without a priority class. */
  newcomers: Map<ServiceId, Map<number, Expectation>>
}

interface Desk {
  id: CounterId
  lists: { name: `service:${ServiceId}` | `counter:${CounterId}`; handicapMinutes: number }[]
  services: readonly ServiceId[]
  freeAt: number
  held: boolean
}

const deskOf = ({ id, services, handicaps, holds, backAt }: SceneCounter, scene: Scene): Desk => {
  const calls = services.filter((service) => !scene.suspended.has(service))
  const left = holds ? remainingHoldMs(scene.holdMs(holds.service), scene.now - (holds.calledAt ?? scene.now)) : 0
  return {
    id,
    lists: [
      { name: `counter:${id}`, handicapMinutes: 0 },
      ...calls.map((service) => ({ name: `service:${service}` as const, handicapMinutes: handicaps?.[service] ?? 0 })),
    ],
    services: calls,
    freeAt: Math.max(scene.now + left, backAt ?? 0),
    held: holds !== null,
  }
}

/** Lets the counters call, in the real order, all that wait now, each for as long as is usual; nobody comes, nobody leaves. */
class Run {
  readonly expectations: Expectations = { tickets: new Map(), newcomers: new Map() }
  readonly #scene: Scene
  readonly #lists: Lists
  readonly #visitFreeAt = new Map<VisitId, number>()
  readonly #before = new Map<ServiceId, number>()
  readonly #counters: readonly SceneCounter[]
  readonly #openFor: ReadonlySet<ServiceId>

  constructor(scene: Scene) {
    this.#scene = scene
    this.#counters = [...scene.counters]
    this.#openFor = new Set(this.#counters.flatMap(({ services, backAt }) => (backAt === null ? services : [])))
    this.#lists = new Lists(scene.tickets, scene.newcomers, scene.now)
  }

  go(): Expectations {
    const desks = this.#counters.map((counter) => deskOf(counter, this.#scene))
    this.#counters.forEach(({ holds }, i) => {
      if (holds) this.#visitFreeAt.set(holds.visit, desks[i]?.freeAt ?? 0)
    })
    for (let desk = earliest(desks); desk; desk = earliest(desks)) this.#callAt(desk)
    return this.expectations
  }

  #callAt(desk: Desk): void {
    if (desk.held) for (const service of desk.services) this.#before.set(service, this.#beforeOf(service) + 1)
    desk.held = false
    let laterAt = Number.POSITIVE_INFINITY
    const heads: Head<Waiting>[] = desk.lists.map(({ name, handicapMinutes }) => {
      const found = this.#lists.headOf(name, (visit) => this.#visitFreeAt.get(visit) ?? 0, desk.freeAt)
      laterAt = Math.min(laterAt, found.laterAt)
      return { head: found.head, handicapMinutes }
    })
    const next = nextOf(heads)
    if (next) this.#call(next, desk)
    else desk.freeAt = laterAt
  }

  #call(ticket: Waiting, desk: Desk): void {
    ticket.called = true
    this.#expect(ticket, desk.freeAt - this.#scene.now)
    // A newcomer has not come yet and holds no counter.
    if (ticket.visit === null) return
    desk.freeAt += this.#scene.holdMs(ticket.service)
    desk.held = true
    this.#visitFreeAt.set(ticket.visit, desk.freeAt)
  }

  #expect({ id, service, creditMinutes }: Waiting, ms: number): void {
    if (!this.#openFor.has(service)) return
    const expectation = { ms, before: this.#beforeOf(service) }
    const { tickets, newcomers } = this.expectations
    if (creditMinutes === null) tickets.set(id, expectation)
    else newcomers.set(service, (newcomers.get(service) ?? new Map()).set(creditMinutes, expectation))
  }

  #beforeOf(service: ServiceId): number {
    return this.#before.get(service) ?? 0
  }
}

const earliest = (desks: readonly Desk[]): Desk | null => {
  let first: Desk | null = null
  for (const desk of desks) if (desk.freeAt < (first?.freeAt ?? Number.POSITIVE_INFINITY)) first = desk
  return first
}

/** When those who wait, and those who may come now, are likely to be called. Takes O(tickets × (counters + services of a counter)). */
export const runAhead = (scene: Scene): Expectations => new Run(scene).go()
