import type { CounterId, ServiceId, TicketId } from '@antrean/contracts'
import { drawResult } from '../day/result.ts'
import type { Plan } from './plan.ts'
import type { World } from './world.ts'

export interface CalledTicket {
  id: TicketId
  service: ServiceId
}

/** What happens while a visitor is at the counter: the steps of the service that are timed, and what comes of it. */
export class Serving {
  readonly #world: World
  readonly #counter: CounterId
  readonly #plan: Plan
  readonly #done: (ticket: CalledTicket, backInMs: number | null) => void

  /** `done` is told when the visitor leaves the counter, and in how long with what was missing is back. */
  constructor(world: World, counter: CounterId, plan: Plan, done: (ticket: CalledTicket, backInMs: number | null) => void) {
    this.#world = world
    this.#counter = counter
    this.#plan = plan
    this.#done = done
  }

  async begin(ticket: CalledTicket): Promise<void> {
    await this.#world.options.client.serveTicket(this.#of(ticket), this.#world.how)
    const marks = this.#world.settingsOf(ticket.service)?.marks.map(({ id }) => id) ?? []
    this.#steps(ticket, marks, this.#world.errand(ticket.id, ticket.service).serviceMs / (marks.length + 1))
  }

  /** Goes on with what somebody else began. */
  goOn(ticket: CalledTicket): void {
    this.#steps(ticket, [], this.#world.errand(ticket.id, ticket.service).serviceMs / 2)
  }

  #steps(ticket: CalledTicket, [mark, ...rest]: readonly string[], eachMs: number): void {
    this.#plan.after(eachMs, async () => {
      if (mark === undefined) return this.#finish(ticket)
      await this.#world.options.client.markTicket({ ...this.#of(ticket), mark }, this.#world.how)
      this.#steps(ticket, rest, eachMs)
    })
  }

  async #finish(ticket: CalledTicket): Promise<void> {
    const { backInMs, ...result } = drawResult(this.#world.random, this.#world.settingsOf(ticket.service) ?? noOutcomes)
    await this.#world.options.client.finishTicket({ ...this.#of(ticket), ...result }, this.#world.how)
    this.#done(ticket, backInMs)
  }

  #of({ id }: CalledTicket) {
    return { building: this.#world.options.building, ticket: id, counter: this.#counter }
  }
}

const noOutcomes = { outcomes: [], outcomeRequired: false }
