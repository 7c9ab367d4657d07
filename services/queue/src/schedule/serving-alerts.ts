import type { BuildingId, TicketId } from '@antrean/contracts'
import { Gauge, type Registry } from '@prometheus-io/client'
import type { FastifyBaseLogger } from 'fastify'

/** Services that last too long: a figure for each building, and one warning a ticket. */
export const createServingAlerts = (metrics: Registry, log: Pick<FastifyBaseLogger, 'warn'>) => {
  const known = new Map<BuildingId, Set<TicketId>>()
  const overdue = new Gauge({
    name: 'antrean_services_overdue',
    help: 'Tickets that are served for longer than the service alerts, known to who leads the schedule',
    labelNames: ['building'],
    registers: [metrics],
  })
  return {
    note(building: BuildingId, tickets: TicketId[]): void {
      const before = known.get(building)
      for (const ticket of tickets) if (!before?.has(ticket)) log.warn({ building, ticket }, 'served for too long')
      known.set(building, new Set(tickets))
      overdue.set({ building }, tickets.length)
    },
    /** Another process knows them now. */
    forget(): void {
      known.clear()
      overdue.reset()
    },
  }
}
