import type { MonitorCounter, TicketId, VisitNumber } from '@antrean/contracts'
import { signal } from '@preact/signals'
import { api } from '../../shared/api.ts'
import { building } from '../../shared/building.ts'
import { createSending } from '../../shared/sending.ts'

/** A service that lasts too long, at the counter where it is going on. */
export type Overdue = MonitorCounter & { ticket: TicketId; number: VisitNumber; overdueAt: number }

export const isOverdue = (counter: MonitorCounter, now: number): counter is Overdue =>
  counter.ticket !== null && counter.number !== null && counter.overdueAt !== null && now >= counter.overdueAt

/** What stands over the hall: the visit of a number, or the question whether a service shall end. */
export const asked = signal<{ number: VisitNumber } | { end: Overdue } | null>(null)

export const { busy, trouble, send } = createSending()

/** Ends a service that nobody has finished. */
export const endService = async ({ ticket }: Overdue): Promise<void> => {
  await send(`end ${ticket}`, (once) => api.expireTicket({ building, ticket }, once))
}
