import { defineTransition } from '../define-transition.ts'

/** The appointment takes a place at another slot, and its old one is free again. */
export const moveAppointment = defineTransition({
  name: 'move-appointment',
  lua: new URL('./move-appointment.lua', import.meta.url),
  moves: 'booked -> booked',
  emits: 'appointment.moved',
  args: ['appointment', 'slot'],
  refusals: ['APPOINTMENT_UNKNOWN', 'APPOINTMENT_ENDED', 'SERVICE_UNKNOWN', 'SLOT_NOT_OFFERED', 'SLOT_FULL'],
})
