import type { BuildingState, CounterId, Entry, EpochMs, LiveTicket, TicketId, TicketState, VisitToken } from '@antrean/contracts'
import { emptyState, fold, serviceDay } from '@antrean/domain'
import type { Reply } from '@antrean/queue'
import { tokenOf } from './commands.ts'
import type { FreshBuilding } from './fresh-building.ts'
import type { Act } from './random-day.ts'

const atSomeVisitor = new Set<Act['what']>(['serve', 'finish', 'recall', 'markNoShow', 'park', 'transfer', 'cancel', 'mark'])

/** A building that lives through acts, one after the other, by its real scripts. */
export class LivedDay {
  /** What has been done so far. */
  readonly state: BuildingState = emptyState()
  readonly entries: Entry[] = []
  readonly tokens: VisitToken[] = []
  readonly #kit: FreshBuilding
  #at: EpochMs | undefined

  /** With `beginsAt` the acts have instants of their own, which must have passed. */
  constructor(kit: FreshBuilding, beginsAt?: EpochMs) {
    this.#kit = kit
    this.#at = beginsAt
  }

  async begin(): Promise<void> {
    for (const counter of ['c1', 'c3', 'c4', 'c6']) this.#note(await this.#kit.commands.open(counter, this.#how()))
  }

  async live(act: Act): Promise<void> {
    if (this.#at !== undefined) this.#at += act.gapMs
    const reply = await this.#give(atSomeVisitor.has(act.what) ? { ...act, counter: this.#busy(act) } : act)
    if (reply) this.#note(reply)
  }

  #how() {
    return this.#at === undefined ? {} : { at: this.#at }
  }

  #note(reply: Reply): void {
    if (!('event' in reply)) return
    const entry = reply as Entry
    fold(this.state, entry)
    this.entries.push(entry)
    const { event } = entry
    if (event.type === 'visit.arrived' || event.type === 'visit.walked-in') this.tokens.push(tokenOf(this.#kit.building, event.visit))
  }

  #one(pick: number, ...states: TicketState[]): LiveTicket | undefined {
    const found = [...this.state.tickets.values()].filter(({ state }) => states.includes(state))
    return found[pick % Math.max(1, found.length)]
  }

  /** The counter itself where a visitor is there, another one otherwise. */
  #busy({ counter, pick }: Act): CounterId {
    const busy = [...this.state.counters.values()].filter(({ ticket }) => ticket !== null).map(({ id }) => id)
    return busy.includes(counter) ? counter : (busy[pick % Math.max(1, busy.length)] ?? counter)
  }

  /** Where something was done just now: what is done in haste is taken back at once. */
  #lastCounter(): CounterId | null {
    const last = this.entries.at(-1)?.event
    return last && 'counter' in last ? last.counter : null
  }

  #give(act: Act): Promise<Reply> | undefined {
    const { commands } = this.#kit
    const { what, counter, pick } = act
    const [service = 'ktp'] = act.services
    const how = this.#how()
    const held = this.state.counters.get(counter)?.ticket ?? null
    switch (what) {
      case 'arrive':
        return commands.issue(act.services, {
          ...{ ordered: pick % 5 === 0, quoted: pick % 3 === 0 ? '' : `${(pick % 4) * 5}-${(pick % 4) * 5 + 10}` },
          ...{ ...(pick % 4 === 0 ? { priority: 'lansia' } : {}), ...how },
        })
      case 'open':
      case 'close':
      case 'callNext':
        return commands[what](counter, how)
      case 'pause':
        return commands.pause(counter, 'break', how)
      case 'recall':
      case 'serve':
      case 'markNoShow':
      case 'park':
        return held !== null ? commands[what](counter, held, how) : undefined
      case 'walkIn':
        return commands.walkIn(counter, service, how)
      case 'undo':
        return commands.undo(pick % 4 === 0 ? counter : (this.#lastCounter() ?? counter), how)
      case 'setServices':
        return commands.setServices(counter, pick % 3 === 0 ? [] : act.services, how)
      case 'suspend':
      case 'resume':
        return commands[what](service, how)
      case 'closeDay':
        return this.#endDay(pick)
      case 'mark':
        return held !== null ? commands.mark(counter, held, pick % 2 === 0 ? 'foto' : 'cetak', how) : undefined
      case 'comeBack':
        return this.#comeBack(pick)
      default:
        return this.#aboutTicket({ ...act, what }, held)
    }
  }

  #aboutTicket({ what, counter, pick, services: [service = 'ktp'] }: Act, ticket: TicketId | null): Promise<Reply> | undefined {
    const { commands } = this.#kit
    const how = this.#how()
    const some = (...states: TicketState[]) => this.#one(pick, ...states)
    const [parked, missed, visit] = [some('parked'), some('no-show'), some('waiting', 'called', 'serving', 'parked')?.visit]
    if (what === 'returnTicket') return missed && commands.returnTicket(missed.id, how)
    if (what === 'unpark') return parked && commands.unpark(parked.id, how)
    if (what === 'addService') return visit === undefined ? undefined : commands.addService(visit, service, how)
    if (what === 'setPriority')
      return visit === undefined ? undefined : commands.setPriority(visit, pick % 2 === 0 ? 'disabilitas' : null, how)
    if (what === 'call') {
      const chosen = some('waiting', 'parked', 'no-show')
      return chosen && commands.call(counter, chosen.id, { reason: 'vulnerable', ...how })
    }
    if (ticket === null) return undefined
    if (what === 'cancel') return commands.cancel(ticket, counter, how)
    if (what === 'transfer') {
      const place = (['first', 'kept', 'last'] as const)[pick % 3] ?? 'last'
      return commands.transfer(counter, ticket, pick % 2 === 0 ? { service, place } : { toCounter: 'c1', service: 'ktp', place }, how)
    }
    const outcome = pick % 3 === 0 ? { outcome: 'berkas-belum-lengkap', files: (pick % 10) + 1, delivered: [service] } : {}
    return commands.finish(counter, ticket, { ...outcome, ...how })
  }

  /** Somebody whose files were not complete is back. */
  #comeBack(pick: number): Promise<Reply> | undefined {
    const incomplete = [...this.state.tickets.values()].filter(({ state, outcome }) => state === 'served' && outcome !== null)
    const chosen = incomplete[pick % Math.max(1, incomplete.length)]
    return chosen && this.#kit.commands.comeBack(chosen.id, this.#how())
  }

  /** The day ends; it is reopened, or the next morning comes. */
  async #endDay(pick: number): Promise<Reply> {
    const day = serviceDay(this.state.lastAt, this.#kit.catalogue.timeZone)
    const closed = await this.#kit.commands.closeDay(day, this.#how())
    if (this.#at !== undefined && pick % 2 === 0) {
      this.#note(closed)
      this.#at += 14 * 3_600_000
      return this.#kit.commands.open('c1', this.#how())
    }
    this.#note(closed)
    return this.#kit.commands.reopenDay(day, this.#how())
  }
}
