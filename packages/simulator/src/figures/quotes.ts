import type { EventOf, Service, ServiceId, TicketId } from '@antrean/contracts'
import {
  creditMinutesOf,
  type Expectation,
  type Expectations,
  expectationsIn,
  expectedHoldMs,
  noHolds,
  noteHold,
  recentHolds,
} from '@antrean/domain'
import type { ModelQueue } from '../model/model-queue.ts'
import type { Person } from '../model/people-of-day.ts'
import { type DayKind, live, peopleIn, type Setting } from './setting.ts'

/** What three methods said when somebody took a number, and how long it took until the first call; in ms, null: said nothing. */
export interface Quote {
  kind: 'one service' | 'priority class' | 'several services'
  ahead: number
  /** Before the number was taken and with the class that was chosen, as a kiosk shows it. */
  kiosk: Expectation | null
  /** Of the ticket itself, as a phone shows it at once. */
  phone: Expectation | null
  aheadTimesMean: number | null
  lastWait: number | null
  actual: number
}

type Asked = Omit<Quote, 'actual' | 'phone'>

const kindOf = ({ services, priority }: Person): Quote['kind'] =>
  services.length > 1 ? 'several services' : priority === null ? 'one service' : 'priority class'

/** Asks all methods of everybody who comes. */
class Quotes {
  readonly taken: Quote[] = []
  readonly #setting: Setting
  readonly #services: ReadonlyMap<ServiceId, Service>
  readonly #holds = noHolds()
  readonly #lastWait = new Map<ServiceId, number>()
  readonly #asked = new Map<ServiceId, Asked>()
  readonly #open = new Map<TicketId, Omit<Quote, 'actual'> & { at: number }>()

  constructor(setting: Setting) {
    this.#setting = setting
    this.#services = new Map(setting.catalogue.agencies.flatMap(({ services }) => services.map((service) => [service.id, service])))
  }

  ask(person: Person, at: number, queue: ModelQueue): void {
    const { newcomers } = this.#expected(queue, at)
    this.#asked.clear()
    for (const service of person.services) {
      const ahead = queue.waiting.ahead(service, at)
      const credit = creditMinutesOf(this.#setting.catalogue.priorityClasses, this.#services.get(service), person.priority)
      const said = { kiosk: newcomers.get(service)?.get(credit) ?? null, lastWait: this.#lastWait.get(service) ?? null }
      this.#asked.set(service, { kind: kindOf(person), ahead, ...said, aheadTimesMean: this.#aheadTimesMean(queue, service, ahead) })
    }
  }

  arrived({ tickets, at }: EventOf<'visit.arrived'>, queue: ModelQueue): void {
    const expected = this.#expected(queue, at).tickets
    for (const { id, service, state } of tickets) {
      const asked = this.#asked.get(service)
      if (asked && state === 'waiting') this.#open.set(id, { ...asked, phone: expected.get(id) ?? null, at })
    }
  }

  called({ ticket, service, at }: EventOf<'ticket.called'>, queue: ModelQueue): void {
    this.#lastWait.set(service, queue.ticket(ticket).waitingMs ?? 0)
    const quote = this.#open.get(ticket)
    if (quote) this.taken.push({ ...quote, actual: at - quote.at })
    this.#open.delete(ticket)
  }

  note(event: Parameters<typeof noteHold>[1]): void {
    noteHold(this.#holds, event)
  }

  #expected(queue: ModelQueue, at: number): Expectations {
    const { counters, priorityClasses } = this.#setting.catalogue
    return expectationsIn(queue.state, { counters, priorityClasses, services: this.#services }, this.#holds, at)
  }

  #aheadTimesMean({ state }: ModelQueue, service: ServiceId, ahead: number): number | null {
    const serve = this.#setting.catalogue.counters.filter(({ services }) => services.includes(service))
    const open = serve.filter(({ id }) => state.counters.get(id)?.state === 'open').length
    const standard = this.#services.get(service)?.standard.serviceMinutes ?? 0
    return open === 0 ? null : (ahead * expectedHoldMs(standard, recentHolds(this.#holds, service))) / open
  }
}

/** Lives a day and asks all methods of every ticket that waits from its arrival on and is called in the end. */
export const quotesOf = async (setting: Setting, kind: DayKind): Promise<Quote[]> => {
  const quotes = new Quotes(setting)
  await live(setting, kind.seed, peopleIn(setting, kind), {
    beforeArrival: (person, at, queue) => quotes.ask(person, at, queue),
    afterEvent: ({ event }, queue) => {
      quotes.note(event)
      if (event.type === 'visit.arrived') quotes.arrived(event, queue)
      if (event.type === 'ticket.called') quotes.called(event, queue)
    },
  })
  return quotes.taken
}
