import type { EpochMs, Event, ServiceId, TicketId } from '@antrean/contracts'
import type { RecentHolds } from './hold-time.ts'

/** What a day's events say of how long tickets held their counters. */
export interface HoldRecord {
  /** When the tickets that are at counters were called. */
  calledAt: Map<TicketId, EpochMs>
  /** The last holds of each service in ms, the newest last; those who did not come count, as they hold a counter too. */
  holds: Map<ServiceId, number[]>
}

const remembered = 30

export const noHolds = (): HoldRecord => ({ calledAt: new Map(), holds: new Map() })

/** Adds one event in place. */
export const noteHold = ({ calledAt, holds }: HoldRecord, event: Event): void => {
  if (event.type === 'ticket.called') return void calledAt.set(event.ticket, event.at)
  if (event.type !== 'ticket.served' && event.type !== 'ticket.no-show') {
    if ('ticket' in event && typeof event.ticket === 'string' && endsHold.has(event.type)) calledAt.delete(event.ticket)
    return
  }
  const from = calledAt.get(event.ticket)
  calledAt.delete(event.ticket)
  if (from !== undefined) holds.set(event.service, [...(holds.get(event.service) ?? []), event.at - from].slice(-remembered))
}

/** These leave a counter in the middle of things, so their time says nothing. */
const endsHold = new Set<Event['type']>(['ticket.parked', 'ticket.transferred', 'ticket.cancelled', 'ticket.expired', 'ticket.undone'])

export const recentHolds = ({ holds }: HoldRecord, service: ServiceId): RecentHolds => {
  const last = holds.get(service) ?? []
  return { count: last.length, totalMs: last.reduce((sum, ms) => sum + ms, 0) }
}
