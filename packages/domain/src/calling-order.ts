import type { CounterId, LiveTicket, PriorityClass, PriorityClassId, Service, ServiceId } from '@antrean/contracts'

/** Milliseconds: when it entered (or the place that it keeps) less the credit of its priority class. */
export const score = (placeAt: number, creditMinutes: number): number => placeAt - creditMinutes * 60_000

/** Minutes that a priority class is put ahead at a service; 0 without a class. */
export const creditMinutesOf = (
  classes: readonly PriorityClass[],
  service: Pick<Service, 'settings'> | undefined,
  priority: PriorityClassId | null,
): number =>
  priority === null ? 0 : (service?.settings.creditMinutes?.[priority] ?? classes.find(({ id }) => id === priority)?.creditMinutes ?? 0)

type Placed = Pick<LiveTicket, 'score' | 'entry' | 'id'>

/** Negative when `a` is called before `b` at the same service: by score, equal scores by entry, then by id as Redis does. */
export const byCallingOrder = (a: Placed, b: Placed): number =>
  a.score - b.score || a.entry - b.entry || (a.id < b.id ? -1 : Number(a.id > b.id))

export interface CallingCounter {
  id: CounterId
  services: readonly ServiceId[]
  /** Minutes by which a service is treated as later at this counter. */
  handicaps?: Readonly<Record<ServiceId, number>> | undefined
}

/** The first of a list that waits, and the minutes by which the list is treated as later. */
export interface Head<T> {
  head: T | undefined
  handicapMinutes: number
}

/** Of several lists' heads the one with the smallest score + handicap; a tie goes to the earlier entry, then to the earlier list. */
export const nextOf = <T extends Placed>(heads: Iterable<Head<T>>): T | null => {
  let best: { head: T; score: number } | null = null
  for (const { head, handicapMinutes } of heads) {
    if (!head) continue
    const handicapped = head.score + handicapMinutes * 60_000
    if (!best || handicapped < best.score || (handicapped === best.score && head.entry < best.head.entry))
      best = { head, score: handicapped }
  }
  return best?.head ?? null
}

/** The ticket that a counter calls next, where none was sent to it alone. Null when nobody waits. */
export const nextFor = <T extends Placed & { service: ServiceId }>(
  counter: CallingCounter,
  headOf: (service: ServiceId) => T | undefined,
): T | null => nextOf(counter.services.map((service) => ({ head: headOf(service), handicapMinutes: counter.handicaps?.[service] ?? 0 })))
