import { ProblemError } from '@antrean/client'
import type { Counter, TicketId } from '@antrean/contracts'
import { officerTimes, recalls } from '../day/officer-habits.ts'
import type { Errand } from '../day/visitor.ts'
import { Plan, type Step } from './plan.ts'
import type { Roster } from './roster.ts'
import { Serving, type CalledTicket as Ticket } from './serving.ts'
import type { World } from './world.ts'

const minute = 60_000

/** Somebody at a counter: opens it, calls, serves, has breaks and closes, one step after the other. */
export class Officer {
  readonly counter: Counter
  readonly #world: World
  readonly #roster: Roster
  readonly #left: (ticket: TicketId, backInMs: number | null) => void
  readonly #plan: Plan
  readonly #serving: Serving
  /** Waits for somebody to come. */
  idle = false

  /** `left` is told who left the counter, and in how long somebody is back with what was missing. */
  constructor(world: World, counter: Counter, roster: Roster, left: (ticket: TicketId, backInMs: number | null) => void) {
    this.#world = world
    this.counter = counter
    this.#roster = roster
    this.#left = left
    this.#plan = new Plan(world, (error) => this.#refused(error))
    this.#serving = new Serving(world, counter.id, this.#plan, (ticket, backInMs) => this.#done(ticket, backInMs))
  }

  /** Comes to work, at once or when the next shift begins. Whatever was going on here is over. */
  begin(): void {
    this.idle = false
    const start = this.#roster.takeUp(this.#world.now)
    this.#plan.at(start + officerTimes.opening(this.#world.random), this.#open)
  }

  /** Opens without delay. Returns the instant at which that happened by the building's own clock; null when somebody else sits here. */
  async openNow(): Promise<number | null> {
    this.#roster.takeUp(this.#world.now)
    try {
      const { counter } = await this.#world.options.client.openCounter(this.#place, this.#world.how)
      this.#plan.after(officerTimes.reaction(this.#world.random), this.#next)
      return Date.parse(counter.at)
    } catch (error) {
      if (error instanceof ProblemError && error.code === 'COUNTER_TAKEN') return null
      throw error
    }
  }

  /** Somebody waits for a service of this counter. */
  wake(): void {
    if (!this.idle) return
    this.idle = false
    this.#plan.after(officerTimes.reaction(this.#world.random), this.#next)
  }

  get #place() {
    return { building: this.#world.options.building, counter: this.counter.id }
  }

  #open: Step = async () => {
    await this.#world.options.client.openCounter(this.#place, this.#world.how)
    this.#plan.after(officerTimes.reaction(this.#world.random), this.#next)
  }

  #next: Step = async () => {
    this.idle = false
    const { client } = this.#world.options
    const { absence, shiftIsOver, relieved } = this.#roster.duty(this.#world.now)
    if (shiftIsOver && relieved) return this.#close()
    if (absence) {
      await client.pauseCounter({ ...this.#place, reason: absence.reason }, this.#world.how)
      return this.#plan.at(absence.until, this.#open)
    }
    const { ticket } = await client.callNext(this.#place, this.#world.how)
    if (ticket) return this.#await(ticket, 0)
    if (shiftIsOver) return this.#close()
    const { now, live } = this.#world
    this.#plan.at(now + (live ? officerTimes.lookingMs : this.#roster.untilChange(now)), this.#next)
    this.idle = true
  }

  #close: Step = async () => {
    await this.#world.options.client.closeCounter(this.#place, this.#world.how)
    this.begin()
  }

  /** The visitor is on the way, or is called again, or is given up. */
  #await(ticket: Ticket, recalled: number): void {
    const { comes, walkMs } = this.#errand(ticket)
    const patience = officerTimes.patience(this.#world.random)
    const left = walkMs - recalled * 60_000
    if (comes && left < patience) this.#plan.after(left, () => this.#serving.begin(ticket))
    else this.#plan.after(patience, () => (recalled < recalls ? this.#recall(ticket, recalled + 1) : this.#giveUp(ticket)))
  }

  async #recall(ticket: Ticket, recalled: number): Promise<void> {
    await this.#world.options.client.recallTicket(this.#of(ticket), this.#world.how)
    this.#await(ticket, recalled)
  }

  async #giveUp(ticket: Ticket): Promise<void> {
    await this.#world.options.client.markNoShow(this.#of(ticket), this.#world.how)
    this.#done(ticket)
  }

  #done(ticket: Ticket, backInMs: number | null = null): void {
    this.#left(ticket.id, backInMs)
    this.#plan.after(officerTimes.reaction(this.#world.random), this.#next)
  }

  #of(ticket: Ticket) {
    return { building: this.#world.options.building, ticket: ticket.id, counter: this.counter.id }
  }

  #errand(ticket: Ticket): Errand {
    return this.#world.errand(ticket.id, ticket.service)
  }

  /** Real people use the building too, so any step may be refused; what nobody can repair by waiting is thrown. */
  async #refused(error: unknown): Promise<void> {
    if (!(error instanceof ProblemError) || error.status < 404) throw error
    if (error.code === 'COUNTER_BUSY') return this.#adopt()
    if (error.code === 'COUNTER_TAKEN') return this.#plan.after(10 * minute, this.#open)
    if (error.code === 'COUNTER_CLOSED' || error.code === 'COUNTER_PAUSED') return this.#plan.after(2 * minute, this.#open)
    this.#plan.after(20_000, this.#next)
  }

  /** The counter holds a ticket of an earlier run: goes on with it. */
  async #adopt(): Promise<void> {
    const ticket = await this.#world.options.held(this.counter.id)
    if (!ticket) return this.#plan.after(20_000, this.#next)
    if (ticket.state === 'called') return this.#await(ticket, 0)
    this.#serving.goOn(ticket)
  }
}
