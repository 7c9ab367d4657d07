import type { AppointmentId, BuildingState, Entry, EventType } from '@antrean/contracts'
import { atCounter } from './at-counter.ts'
import type { Effects } from './effect.ts'
import { ofAppointment } from './of-appointment.ts'
import { ofBuilding } from './of-building.ts'
import { ofVisit } from './of-visit.ts'

/** What each event does to a building. A new event must fill its row. */
const effects: Effects<EventType> = { ...ofVisit, ...atCounter, ...ofBuilding, ...ofAppointment }

/**
 * Applies one event to a building, in place; tickets, visits and counters are replaced by changed copies.
 * Departed visits and their tickets stay: whoever keeps a state for long removes them with `forgetDeparted`.
 */
export const fold = (state: BuildingState, { cursor, event }: Entry): void => {
  const seq = Number(cursor.slice(cursor.indexOf('-') + 1))
  const effect = effects[event.type] as (state: BuildingState, event: Entry['event'], seq: number) => void
  effect(state, event, seq)
  state.cursor = cursor
  state.lastAt = event.at
}

/** Removes an appointment that has ended. */
export const forgetAppointment = (state: BuildingState, id: AppointmentId): void => {
  if (state.appointments.get(id)?.state !== 'booked') state.appointments.delete(id)
}

/** Removes a visit that has departed, and its tickets. */
export const forgetDeparted = (state: BuildingState, visit: string): void => {
  const found = state.visits.get(visit)
  if (!found || found.departedAt === null) return
  for (const id of found.tickets) state.tickets.delete(id)
  state.visits.delete(visit)
}
