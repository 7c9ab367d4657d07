import type { ServiceId, TicketId } from '@antrean/contracts'
import { byCallingOrder } from '@antrean/domain'

export interface Placed {
  id: TicketId
  service: ServiceId
  score: number
  entry: number
}

/** Who waits for each service, in calling order. */
export class WaitingLists {
  readonly #lists = new Map<ServiceId, Placed[]>()

  of(service: ServiceId): readonly Placed[] {
    return this.#lists.get(service) ?? []
  }

  add({ id, service, score, entry }: Placed): void {
    const list = this.#lists.get(service) ?? []
    this.#lists.set(service, list)
    const placed = { id, service, score, entry }
    list.splice(placeIn(list, placed), 0, placed)
  }

  remove(ticket: Placed): void {
    const list = this.#lists.get(ticket.service) ?? []
    const at = placeIn(list, ticket)
    if (list[at]?.id === ticket.id) list.splice(at, 1)
  }

  /** How many a score does not overtake. */
  ahead(service: ServiceId, score: number): number {
    return placeIn(this.of(service), { id: '', service, score, entry: Number.POSITIVE_INFINITY })
  }
}

/** The place of the first that is not called before `ticket`. */
const placeIn = (list: readonly Placed[], ticket: Placed): number => {
  let [from, to] = [0, list.length]
  while (from < to) {
    const middle = (from + to) >> 1
    if (byCallingOrder(list[middle] as Placed, ticket) < 0) from = middle + 1
    else to = middle
  }
  return from
}
