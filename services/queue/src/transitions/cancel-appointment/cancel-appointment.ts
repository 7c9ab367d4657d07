import { defineTransition } from '../define-transition.ts'

/** Nobody will come, and the place is free again. */
export const cancelAppointment = defineTransition({
  name: 'cancel-appointment',
  lua: new URL('./cancel-appointment.lua', import.meta.url),
  moves: 'booked -> cancelled',
  emits: 'appointment.cancelled',
  args: ['appointment'],
  refusals: ['APPOINTMENT_UNKNOWN', 'APPOINTMENT_ENDED'],
})
