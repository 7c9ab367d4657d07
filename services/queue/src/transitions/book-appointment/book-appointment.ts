import { defineTransition } from '../define-transition.ts'

/** A place at a slot of a service is taken. `appointment` is the keyed digest of its code, `slot` when it begins, in epoch milliseconds. */
export const bookAppointment = defineTransition({
  name: 'book-appointment',
  lua: new URL('./book-appointment.lua', import.meta.url),
  moves: '-> booked',
  emits: 'appointment.booked',
  args: ['appointment', 'service', 'slot'],
  refusals: ['SERVICE_UNKNOWN', 'SLOT_NOT_OFFERED', 'SLOT_FULL', 'CODE_TAKEN'],
})
