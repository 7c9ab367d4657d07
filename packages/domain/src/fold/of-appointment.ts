import { changeAppointment } from './change.ts'
import type { Effects } from './effect.ts'

export const ofAppointment: Effects<'appointment.booked' | 'appointment.moved' | 'appointment.cancelled'> = {
  'appointment.booked': (state, { appointment: id, service, slot, day, at }) =>
    void state.appointments.set(id, { id, service, slot, day, state: 'booked', bookedAt: at, endedAt: null, visit: null }),
  'appointment.moved': (state, { appointment, slot, day }) => changeAppointment(state, appointment, { slot, day }),
  'appointment.cancelled': (state, { appointment, at }) => changeAppointment(state, appointment, { state: 'cancelled', endedAt: at }),
}
