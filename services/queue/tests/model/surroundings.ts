import type { LiveTicket, LiveVisit, TicketState } from '@antrean/contracts'
import { serviceDay } from '@antrean/domain'
import { rarelyUsed } from './catalogue.ts'
import type { Choice } from './choice.ts'
import { noNumber } from './opening.ts'
import { isRetired, type Model, servicesAt } from './state.ts'

const unknown = '01a209bf-b00a-7709-9062-bcd369d6d8fb'

/** What a command can be about, as the model has it. */
export class Surroundings {
  readonly model: Model
  readonly choice: Choice
  readonly counters: string[]
  readonly services: string[]
  /** More of what must be refused. */
  readonly isOdd: boolean
  /** Set when a choice found nothing that fits: another command is better. */
  inVain = false

  constructor(model: Model, choice: Choice, isOdd = false) {
    this.model = model
    this.choice = choice
    this.counters = model.catalogue.counters.map(({ id }) => id)
    this.services = model.catalogue.agencies.flatMap((agency) => agency.services.map(({ id }) => id)).filter((id) => id !== rarelyUsed)
    this.isOdd = isOdd
  }

  /** Whether something unfitting is chosen. */
  oddly(share: number): boolean {
    return this.choice.in(this.isOdd ? Math.min(0.4, 5 * share) : share)
  }

  /** A new id; seq and the choices so far make it unique. */
  id(): string {
    const tail = (n: number, digits: number) => n.toString(16).padStart(digits, '0').slice(-digits)
    return `${tail(this.model.seq, 8)}-0000-7000-8000-${tail(this.choice.below(2 ** 48), 12)}`
  }

  tickets(...states: TicketState[]): LiveTicket[] {
    return [...this.model.tickets.values()].filter(({ state }) => states.includes(state))
  }

  #unknown(): string {
    return this.choice.of([unknown, ...this.model.removed])
  }

  ticketId(tickets: readonly LiveTicket[]): string {
    return this.oddly(0.02) ? this.#unknown() : (this.#among(tickets)?.id ?? this.anyTicket())
  }

  anyTicket(): string {
    const ids = [...this.model.tickets.keys()]
    return ids.length === 0 || this.oddly(0.05) ? this.#unknown() : this.choice.of(ids)
  }

  visits(isHere = true): LiveVisit[] {
    return [...this.model.visits.values()].filter(({ departedAt }) => (departedAt === null) === isHere)
  }

  visitId(): string {
    const visits = this.visits(!this.oddly(0.07))
    return visits.length === 0 || this.oddly(0.04) ? unknown : this.choice.of(visits).id
  }

  service(among: readonly string[] = this.services): string {
    if (this.oddly(0.04)) return 'nothing'
    return this.choice.ofAny(this.oddly(0.1) ? this.retired() : among, this.services)
  }

  /** A counter among those that fit; now and then any, or none of the catalogue's. */
  counter(among: readonly string[] = this.counters): string {
    if (this.oddly(0.03)) return 'c99'
    const any = this.choice.of(this.counters)
    return this.oddly(0.06) ? any : (this.#among(among) ?? any)
  }

  #among<T>(list: readonly T[]): T | undefined {
    this.inVain ||= list.length === 0
    return this.choice.of(list)
  }

  /** The officer of a counter, or now and then somebody else. */
  officer(counter: string): string {
    return this.oddly(0.04) ? 'somebody' : (this.model.counters.get(counter)?.officer ?? `officer-${counter}`)
  }

  /** Services that give numbers now. */
  giving(): string[] {
    const { lastAt, catalogue } = this.model
    const day = serviceDay(lastAt, catalogue.timeZone)
    return this.services.filter((service) => noNumber(this.model, service, day, lastAt, false) === null)
  }

  retired(): string[] {
    return this.services.filter((service) => isRetired(this.model, service))
  }

  free(): string[] {
    return this.staffed().filter((id) => this.model.counters.get(id)?.ticket === null && this.model.counters.get(id)?.state === 'open')
  }

  staffed(): string[] {
    return this.counters.filter((id) => this.model.counters.get(id)?.officer)
  }

  servedAt(counter: string): readonly string[] {
    return servicesAt(this.model, counter) ?? []
  }
}
