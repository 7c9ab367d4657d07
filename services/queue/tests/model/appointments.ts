import type { AppointmentId, AppointmentState, LiveAppointment, PriorityClassId, ServiceId, TicketId, VisitId } from '@antrean/contracts'
import { serviceDay } from '@antrean/domain'
import { arrive, begin, isDayClosed, type Now } from './begin.ts'
import { creditMs, scoreAt } from './order.ts'
import { isRetired, type Model, type Outcome, refuse, serviceOf } from './state.ts'

interface OfAppointment {
  appointment: AppointmentId
}

const appointmentOf = (model: Model, id: AppointmentId): LiveAppointment => {
  model.touched.appointments.add(id)
  return model.appointments.get(id) as LiveAppointment
}

const said = ({ id, service, slot, day }: LiveAppointment) => ({ appointment: id, service, slot, day })

export const endAppointment = (model: Model, id: AppointmentId, state: AppointmentState, now: number, visit: VisitId | null = null) =>
  Object.assign(appointmentOf(model, id), { state, endedAt: now, visit })

/** What forbids to give a place at a slot. A place is taken until its appointment is cancelled or moved. */
const noPlace = (model: Model, service: ServiceId, slot: number, now: number): Outcome | null => {
  const found = serviceOf(model, service)
  if (!found) return refuse('SERVICE_UNKNOWN')
  const { appointments } = found.settings
  const isOffered =
    appointments && !isRetired(model, service) && slot > now && !isDayClosed(model, serviceDay(slot, model.catalogue.timeZone))
  if (!isOffered) return refuse('SLOT_NOT_OFFERED')
  const taken = [...model.appointments.values()].filter((one) => one.service === service && one.slot === slot && one.state !== 'cancelled')
  return taken.length >= appointments.capacity ? refuse('SLOT_FULL') : null
}

const notBooked = (model: Model, id: AppointmentId): Outcome | null => {
  const found = model.appointments.get(id)
  if (!found) return refuse('APPOINTMENT_UNKNOWN')
  return found.state === 'booked' ? null : refuse('APPOINTMENT_ENDED')
}

type Book = OfAppointment & { service: ServiceId; slot: number }

export const bookAppointment = (model: Model, { appointment: id, service, slot }: Book, { now }: Now): Outcome => {
  const forbidden = noPlace(model, service, slot, now)
  if (forbidden) return forbidden
  if (model.appointments.has(id)) return refuse('CODE_TAKEN')
  const day = serviceDay(slot, model.catalogue.timeZone)
  model.appointments.set(id, { id, service, slot, day, state: 'booked', bookedAt: now, endedAt: null, visit: null })
  return { says: { type: 'appointment.booked', ...said(appointmentOf(model, id)) } }
}

export const moveAppointment = (model: Model, { appointment: id, slot }: OfAppointment & { slot: number }, { now }: Now): Outcome => {
  const forbidden = notBooked(model, id)
  if (forbidden) return forbidden
  const appointment = appointmentOf(model, id)
  const { service, slot: from } = appointment
  const noOther = slot === from ? null : noPlace(model, service, slot, now)
  if (noOther) return noOther
  Object.assign(appointment, { slot, day: serviceDay(slot, model.catalogue.timeZone) })
  return { says: { type: 'appointment.moved', ...said(appointment), from } }
}

export const cancelAppointment = (model: Model, { appointment: id }: OfAppointment, { now }: Now): Outcome =>
  notBooked(model, id) ?? { says: { type: 'appointment.cancelled', ...said(endAppointment(model, id, 'cancelled', now)) } }

interface CheckIn extends OfAppointment {
  visitId: VisitId
  ticketId: TicketId
  tokenHash: string
  channel: 'kiosk'
  priority: PriorityClassId | null
}

/** Its place is its slot; who is too late joins the walk-ins. */
export const checkIn = (model: Model, input: CheckIn, { now }: Now): Outcome => {
  const { appointment: id, visitId, ticketId, tokenHash, channel, priority } = input
  const forbidden = notBooked(model, id)
  if (forbidden) return forbidden
  const { service, slot, day } = appointmentOf(model, id)
  if (serviceDay(now, model.catalogue.timeZone) !== day) return refuse('APPOINTMENT_NOT_TODAY')
  if (isDayClosed(model, day)) return refuse('DAY_CLOSED')
  if (creditMs(model, priority, '') === undefined) return refuse('PRIORITY_UNKNOWN')
  const found = serviceOf(model, service)
  if (!found) return refuse('SERVICE_UNKNOWN')
  if (model.suspended.has(service)) return refuse('SERVICE_SUSPENDED')
  const isLate = now > slot + (found.settings.appointments?.lateMinutes ?? 0) * 60_000
  const visit = arrive(model, visitId, found.prefix, { tokenHash, channel, priority }, now)
  const score = scoreAt(model, isLate ? now : slot, priority, service)
  const ticket = begin(model, visit, { id: ticketId, service, state: 'waiting', score, countsFrom: isLate ? null : slot }, now)
  model.moved.set(visitId, model.seq + 1)
  endAppointment(model, id, 'arrived', now, visitId)
  const arrived = { type: 'visit.arrived' as const, visit: visitId, number: visit.number, day, tokenHash, channel, priority }
  return { says: { ...arrived, tickets: [ticket], appointment: { id, slot } } }
}
