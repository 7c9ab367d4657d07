import type { BuildingId, BuildingState, Catalogue, Entry, LiveTicket, LiveVisit, VisitId } from '@antrean/contracts'
import { fold, forgetAppointment, forgetDeparted, namedAppointments, namedIds } from '@antrean/domain'
import type { DayRecord } from './day-record.ts'
import { recordDay } from './day-record.ts'
import { ExpectedWaits, linkedTo } from './expected-waits.ts'
import { OpenTickets } from './open-tickets.ts'
import { type Places, placesOf } from './places.ts'
import { nothingTouched, type Touched, touch } from './touched.ts'

/** A building as the views see it: its folded state, its catalogue, and what happened today. */
export class Building {
  readonly id: BuildingId
  readonly state: BuildingState
  readonly places: Places
  readonly open: OpenTickets
  day: DayRecord
  readonly expected = new ExpectedWaits(this)
  readonly #visitOfToken: Map<string, VisitId>

  constructor(state: BuildingState, catalogue: Catalogue, day: DayRecord) {
    this.id = catalogue.building
    this.state = state
    this.places = placesOf(catalogue)
    this.day = day
    this.open = new OpenTickets(state.tickets.values())
    this.#visitOfToken = new Map([...state.visits.values()].map((visit) => [visit.tokenHash, visit.id]))
  }

  /** Whether all that the entries bring back is known here: a visit that has departed is not, and an undo or the visitor may bring it back. */
  knows(entries: readonly Entry[]): boolean {
    const arrived = new Set<VisitId>()
    for (const { event } of entries) {
      if (event.type === 'visit.arrived' || event.type === 'visit.walked-in') arrived.add(event.visit)
      const bringsBack = event.type === 'ticket.undone' || event.type === 'ticket.came-back'
      if (bringsBack && !arrived.has(event.visit) && !this.state.visits.has(event.visit)) return false
    }
    return true
  }

  /** Folds entries, and says what they may have changed on screens. */
  apply(entries: readonly Entry[]): Touched {
    const touched = nothingTouched()
    for (const entry of entries) {
      touch(touched, entry.event, this.state, this.places)
      const removed = this.#removedBy(entry)
      fold(this.state, entry)
      this.day = recordDay(this.day, entry, this.places.catalogue.timeZone)
      touch(touched, entry.event, this.state, this.places)
      for (const ticket of removed) this.open.remove(ticket)
      this.#index(entry)
    }
    for (const id of new Set(entries.flatMap(({ event }) => namedIds(event).visits))) this.#forget(id)
    touched.expected = linkedTo(this, touched.services)
    return touched
  }

  /** A visit that is in the building, by the hash of its token. */
  visitOf(tokenHash: string): LiveVisit | undefined {
    const id = this.#visitOfToken.get(tokenHash)
    return id === undefined ? undefined : this.state.visits.get(id)
  }

  /** Tickets that an undone command had made. */
  #removedBy({ event }: Entry): LiveTicket[] {
    return event.type === 'ticket.undone' ? event.removed.flatMap((id) => this.state.tickets.get(id) ?? []) : []
  }

  #index({ event }: Entry): void {
    const { tickets, visits } = namedIds(event)
    for (const id of namedAppointments(event)) forgetAppointment(this.state, id)
    const here = visits.flatMap((id) => this.state.visits.get(id) ?? [])
    for (const visit of here) this.#visitOfToken.set(visit.tokenHash, visit.id)
    for (const id of new Set([...tickets, ...here.flatMap((visit) => visit.tickets)])) {
      const ticket = this.state.tickets.get(id)
      if (ticket) this.open.put(ticket)
    }
  }

  /** With the visits go the tickets that could have come back. */
  #forget(id: VisitId): void {
    const visit = this.state.visits.get(id)
    if (!visit || visit.departedAt === null) return
    this.#visitOfToken.delete(visit.tokenHash)
    for (const ticket of visit.tickets.flatMap((one) => this.state.tickets.get(one) ?? [])) this.open.remove(ticket)
    forgetDeparted(this.state, id)
  }
}
