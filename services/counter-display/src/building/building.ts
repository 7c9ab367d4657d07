import type { BuildingId, BuildingState, Catalogue, Entry, LiveVisit, VisitId } from '@antrean/contracts'
import { fold, forgetDeparted, namedIds } from '@antrean/domain'
import type { DayRecord } from './day-record.ts'
import { recordDay } from './day-record.ts'
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
  readonly #visitOfToken: Map<string, VisitId>

  constructor(state: BuildingState, catalogue: Catalogue, day: DayRecord) {
    this.id = catalogue.building
    this.state = state
    this.places = placesOf(catalogue)
    this.day = day
    this.open = new OpenTickets(state.tickets.values())
    this.#visitOfToken = new Map([...state.visits.values()].map((visit) => [visit.tokenHash, visit.id]))
  }

  /** Folds entries, and says what they may have changed on screens. */
  apply(entries: readonly Entry[]): Touched {
    const touched = nothingTouched()
    for (const entry of entries) {
      fold(this.state, entry)
      this.day = recordDay(this.day, entry, this.places.catalogue.timeZone)
      touch(touched, entry.event, this.state, this.places)
      this.#index(entry)
    }
    return touched
  }

  /** A visit that is in the building, by the hash of its token. */
  visitOf(tokenHash: string): LiveVisit | undefined {
    const id = this.#visitOfToken.get(tokenHash)
    return id === undefined ? undefined : this.state.visits.get(id)
  }

  #index({ event }: Entry): void {
    const { tickets, visits } = namedIds(event)
    for (const id of tickets) {
      const ticket = this.state.tickets.get(id)
      if (ticket) this.open.put(ticket)
    }
    for (const id of visits) {
      const visit = this.state.visits.get(id)
      if (!visit) continue
      if (visit.departedAt === null) this.#visitOfToken.set(visit.tokenHash, id)
      else {
        this.#visitOfToken.delete(visit.tokenHash)
        forgetDeparted(this.state, id)
      }
    }
  }
}
