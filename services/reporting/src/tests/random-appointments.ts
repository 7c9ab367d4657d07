import { createHash } from 'node:crypto'
import type { BuildingState } from '@antrean/contracts'

const dayMs = 86_400_000

/** What happens to an appointment of the list, where it makes sense. */
export const appointmentEvent = (
  state: BuildingState,
  kind: 'book' | 'move' | 'unbook' | 'checkIn',
  pick: number,
  seed: string,
  arrival: () => { tickets: object[] },
): object | null => {
  const slot = state.lastAt + (pick % 5) * dayMs
  const of = { slot, day: new Date(slot).toISOString().slice(0, 10) }
  if (kind === 'book') {
    const appointment = createHash('sha256').update(seed).digest().subarray(0, 16).toString('base64url')
    return { type: 'appointment.booked', appointment, service: 'skck', ...of }
  }
  const open = [...state.appointments.values()].filter((one) => one.state === 'booked')
  const found = open[pick % Math.max(1, open.length)]
  if (!found) return null
  const { id: appointment, service, slot: from, day } = found
  if (kind === 'move') return { type: 'appointment.moved', appointment, service, ...of, from }
  if (kind === 'unbook') return { type: 'appointment.cancelled', appointment, service, slot: from, day }
  const arrived = arrival()
  const tickets = arrived.tickets.map((ticket) => ({ ...ticket, countsFrom: from }))
  return { ...arrived, tickets, appointment: { id: appointment, slot: from } }
}
