import type { EpochMs, LiveTicket, ServiceId, TicketId } from '@antrean/contracts'
import type { Expectations } from './run-ahead.ts'

/**
 * Who waits and is likely to be called only when the service has closed for the day. `closesAt` null: it does not close. Whoever
 * cannot be told, because no counter serves the service, is not among them.
 */
export const willNotBeServed = (
  tickets: Iterable<LiveTicket>,
  expectations: Pick<Expectations, 'tickets'>,
  closesAt: (service: ServiceId) => EpochMs | null,
  now: EpochMs,
): TicketId[] => {
  const late: TicketId[] = []
  for (const { id, service } of tickets) {
    const expected = expectations.tickets.get(id)
    const closes = closesAt(service)
    if (expected && closes !== null && now + expected.ms >= closes) late.push(id)
  }
  return late
}
