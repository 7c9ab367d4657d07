import type { CounterId, LiveTicket, ServiceId } from '@antrean/contracts'

/** Milliseconds: when it entered (or the place that it keeps) less the credit of its priority class. */
export const score = (placeAt: number, creditMinutes: number): number => placeAt - creditMinutes * 60_000

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

/**
 * The ticket that a counter calls next: the smallest score + handicap of the heads of its services; a tie goes to the
 * earlier entry, then to the service that stands first in the counter's list. Null when nobody waits.
 */
export const nextFor = <T extends Placed & { service: ServiceId }>(
  counter: CallingCounter,
  headOf: (service: ServiceId) => T | undefined,
): T | null => {
  let best: { head: T; score: number } | null = null
  for (const service of counter.services) {
    const head = headOf(service)
    if (!head) continue
    const handicapped = head.score + (counter.handicaps?.[service] ?? 0) * 60_000
    if (!best || handicapped < best.score || (handicapped === best.score && head.entry < best.head.entry))
      best = { head, score: handicapped }
  }
  return best?.head ?? null
}
