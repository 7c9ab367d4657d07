import { defineTransition } from '../define-transition.ts'

/** The visitor with an appointment is in the building, and gets a number. */
export const checkIn = defineTransition({
  name: 'check-in',
  lua: new URL('./check-in.lua', import.meta.url),
  moves: 'booked -> arrived, and a new ticket waiting',
  emits: 'visit.arrived',
  args: ['appointment', 'visitId', 'ticketId', 'tokenHash', 'channel', 'priority'],
  refusals: [
    'APPOINTMENT_UNKNOWN',
    'APPOINTMENT_ENDED',
    'APPOINTMENT_NOT_TODAY',
    'DAY_CLOSED',
    'PRIORITY_UNKNOWN',
    'SERVICE_UNKNOWN',
    'SERVICE_SUSPENDED',
  ],
})
