import type { Counter, EventOf, TicketId } from '@antrean/contracts'
import { officerTimes } from '../day/officer-habits.ts'
import { createRandom, type Random } from '../day/random.ts'
import type { Errand } from '../day/visitor.ts'
import { Roster, type RosterOptions } from '../drive/roster.ts'
import type { ModelQueue } from './model-queue.ts'

/** What a desk needs of the day that it is part of. */
export interface DeskDay {
  readonly now: number
  readonly queue: ModelQueue
  at(instant: number, act: () => void): void
  errandOf(call: EventOf<'ticket.called'>): Errand
}

/** Calls that nobody heeds before a visitor is given up. */
const calls = 3

/** An officer at a counter, who opens, calls, serves, has breaks, and goes home when the shift is over and everybody who came is served. */
export class Desk {
  readonly counter: Counter
  readonly #day: DeskDay
  readonly #roster: Roster
  readonly #random: Random
  #turn = 0
  /** Waits for somebody to come. */
  idle = false

  constructor(day: DeskDay, counter: Counter, seed: string, roster: RosterOptions) {
    this.#day = day
    this.counter = counter
    this.#random = createRandom(`${seed} ${counter.id}`)
    this.#roster = new Roster(this.#random, roster)
  }

  begin(): void {
    this.#at(this.#roster.takeUp(this.#day.now) + officerTimes.opening(this.#random), () => this.#open())
  }

  /** Somebody waits for a service of this counter. */
  wake(): void {
    if (!this.idle) return
    this.idle = false
    this.#soon()
  }

  #open(): void {
    this.#day.queue.open(this.#day.now, this.counter.id)
    this.#soon()
  }

  #soon(): void {
    this.#at(this.#day.now + officerTimes.reaction(this.#random), () => this.#next())
  }

  #next(): void {
    const { now, queue } = this.#day
    const { id } = this.counter
    const { absence, shiftIsOver } = this.#roster.duty(now)
    this.idle = false
    if (absence) {
      queue.pause(now, id, absence.reason)
      this.#at(absence.until, () => this.#open())
      return
    }
    const call = queue.callNext(now, id)
    if (call) this.#await(call)
    else if (shiftIsOver && !queue.expects(this.counter.services)) queue.close(now, id)
    else {
      this.idle = true
      this.#at(now + this.#roster.untilChange(now), () => this.#next())
    }
  }

  #await(call: EventOf<'ticket.called'>): void {
    const { comes, walkMs, serviceMs } = this.#day.errandOf(call)
    const patience = Array.from({ length: calls }, () => officerTimes.patience(this.#random)).reduce((sum, ms) => sum + ms)
    const { now } = this.#day
    if (comes && walkMs < patience) this.#at(now + walkMs, () => this.#serve(call.ticket, serviceMs))
    else this.#at(now + patience, () => this.#end(() => this.#day.queue.markNoShow(this.#day.now, this.counter.id, call.ticket)))
  }

  #serve(ticket: TicketId, serviceMs: number): void {
    const { now, queue } = this.#day
    queue.serve(now, this.counter.id, ticket)
    this.#at(now + serviceMs, () => this.#end(() => queue.finish(this.#day.now, this.counter.id, ticket)))
  }

  #end(act: () => void): void {
    act()
    this.#soon()
  }

  /** What happens here next, in place of what was planned before. */
  #at(instant: number, act: () => void): void {
    const turn = ++this.#turn
    this.#day.at(instant, () => {
      if (turn === this.#turn) act()
    })
  }
}
