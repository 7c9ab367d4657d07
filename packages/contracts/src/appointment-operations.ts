import * as z from 'zod'
import { BookingCode, BuildingId, Cursor, Day, Instant, PriorityClassId, ServiceId } from './ids.ts'
import { defineOperation, type Operation } from './operation.ts'
import { VisitView } from './queue-operations.ts'
import { AppointmentState } from './vocabulary.ts'

export const AppointmentView = z
  .strictObject({
    code: BookingCode,
    service: ServiceId,
    slot: Instant.describe('when its slot begins'),
    day: Day,
    state: AppointmentState,
  })
  .meta({ id: 'Appointment' })
export type AppointmentView = z.infer<typeof AppointmentView>

const appointmentReply = z.strictObject({ appointment: AppointmentView, cursor: Cursor })
const byCode = z.strictObject({ building: BuildingId, code: BookingCode })

export const listSlots = defineOperation({
  id: 'listSlots',
  method: 'GET',
  path: '/api/queue/buildings/:building/services/:service/slots',
  summary: 'The times that can be booked for a service, and how many places each still has; no days where none can be booked.',
  who: 'public',
  params: z.strictObject({ building: BuildingId, service: ServiceId }),
  status: 200,
  reply: z.strictObject({
    service: ServiceId,
    days: z.array(z.strictObject({ day: Day, slots: z.array(z.strictObject({ at: Instant, free: z.int().nonnegative() })) })),
  }),
  refusals: ['SERVICE_UNKNOWN', 'TOO_MANY_REQUESTS'],
})

export const bookAppointment = defineOperation({
  id: 'bookAppointment',
  method: 'POST',
  path: '/api/queue/buildings/:building/appointments',
  summary: 'Book a time. Whoever has the code of the reply may move, cancel and check in the appointment.',
  who: 'public',
  params: z.strictObject({ building: BuildingId }),
  body: z.strictObject({ service: ServiceId, slot: Instant }),
  status: 201,
  reply: appointmentReply,
  refusals: ['SERVICE_UNKNOWN', 'SLOT_NOT_OFFERED', 'SLOT_FULL', 'CODE_TAKEN', 'TOO_MANY_REQUESTS'],
})

export const getAppointment = defineOperation({
  id: 'getAppointment',
  method: 'GET',
  path: '/api/queue/buildings/:building/appointments/:code',
  summary: 'An appointment by its booking code, until a day and a half after it ended.',
  who: 'public',
  params: byCode,
  status: 200,
  reply: z.strictObject({ appointment: AppointmentView }),
  refusals: ['APPOINTMENT_UNKNOWN', 'TOO_MANY_REQUESTS'],
})

const appointmentOperation = <const Id extends string, const Verb extends string, B extends z.ZodType>(
  id: Id,
  verb: Verb,
  summary: string,
  body: B,
  refusals: Operation['refusals'],
) =>
  defineOperation({
    id,
    method: 'POST',
    path: `/api/queue/buildings/:building/appointments/:code/${verb}` as const,
    summary,
    who: 'public',
    params: byCode,
    body,
    status: 200,
    reply: appointmentReply,
    refusals: ['APPOINTMENT_UNKNOWN', 'APPOINTMENT_ENDED', 'TOO_MANY_REQUESTS', ...refusals],
  })

export const moveAppointment = appointmentOperation(
  'moveAppointment',
  'move',
  'Take another time for the same service; the old one is free again, the code stays.',
  z.strictObject({ slot: Instant }),
  ['SLOT_NOT_OFFERED', 'SLOT_FULL'],
)
export const cancelAppointment = appointmentOperation(
  'cancelAppointment',
  'cancel',
  'Give the time back.',
  z.strictObject({}).optional(),
  [],
)

export const checkIn = defineOperation({
  id: 'checkIn',
  method: 'POST',
  path: '/api/queue/buildings/:building/appointments/:code/check-in',
  summary:
    'The visitor with an appointment is in the building and gets a number. Its place is the slot, or the arrival of whoever is late.',
  who: ['kiosk', 'receptionist', 'administrator', 'integration'],
  params: byCode,
  body: z.strictObject({ priority: PriorityClassId.optional() }).optional(),
  status: 201,
  reply: z.strictObject({ visit: VisitView, cursor: Cursor }),
  refusals: [
    'APPOINTMENT_UNKNOWN',
    'APPOINTMENT_ENDED',
    'APPOINTMENT_NOT_TODAY',
    'SERVICE_UNKNOWN',
    'SERVICE_SUSPENDED',
    'PRIORITY_UNKNOWN',
    'DAY_CLOSED',
  ],
})

export const appointmentOperations = {
  listSlots,
  bookAppointment,
  getAppointment,
  moveAppointment,
  cancelAppointment,
  checkIn,
} as const
