import * as z from 'zod'

/** Where a ticket can be. The last five are its ends; a no-show can come back until its visit departs. */
export const ticketStates = [
  'planned',
  'waiting',
  'deferred',
  'called',
  'serving',
  'parked',
  'served',
  'no-show',
  'cancelled',
  'transferred',
  'expired',
] as const
export const TicketState = z.enum(ticketStates)
export type TicketState = z.infer<typeof TicketState>

export const endedStates = ['served', 'no-show', 'cancelled', 'transferred', 'expired'] as const satisfies TicketState[]

/** What can be done to a ticket by name. `call-next` chooses its ticket itself. */
export const ticketCommands = [
  'call-next',
  'call',
  'recall',
  'serve',
  'finish',
  'mark',
  'mark-no-show',
  'return',
  'park',
  'unpark',
  'transfer',
  'cancel',
  'expire',
] as const
export type TicketCommand = (typeof ticketCommands)[number]

export const CounterState = z.enum(['closed', 'open', 'paused'])
export type CounterState = z.infer<typeof CounterState>

/** Where an appointment can be; only `booked` can still be moved, cancelled or checked in. */
export const AppointmentState = z.enum(['booked', 'arrived', 'cancelled', 'expired'])
export type AppointmentState = z.infer<typeof AppointmentState>

/** Why a counter pauses. */
export const PauseReason = z.enum(['break', 'prayer', 'meeting', 'paperwork', 'system-down'])
export type PauseReason = z.infer<typeof PauseReason>

/** Why an officer calls a ticket before those that stand ahead of it. */
export const OvertakeReason = z.enum([
  'appointment',
  'vulnerable',
  'returned-with-documents',
  'short-errand',
  'supervisor-order',
  'mistake',
])
export type OvertakeReason = z.infer<typeof OvertakeReason>

/** Why a ticket is set aside. */
export const ParkReason = z.enum(['form-to-fill', 'copy-to-make', 'payment', 'document-missing', 'waiting-for-system', 'visitor-asked'])
export type ParkReason = z.infer<typeof ParkReason>

/** Why a visit's priority class is changed. */
export const PriorityReason = z.enum(['seen-by-officer', 'visitor-asked', 'given-by-mistake'])
export type PriorityReason = z.infer<typeof PriorityReason>

/** Why a service cannot be given for a while. */
export const SuspensionCause = z.enum(['system-down', 'power-cut', 'officer-absent', 'evacuation', 'other'])
export type SuspensionCause = z.infer<typeof SuspensionCause>

/** Why a service gives no number now. */
export const UnavailableReason = z.enum([
  'day-closed',
  'suspended',
  'closed-today',
  'not-open-yet',
  'break',
  'closed-for-today',
  'last-number-passed',
  'quota-reached',
])
export type UnavailableReason = z.infer<typeof UnavailableReason>

/** Where a transferred ticket stands at its new service. */
export const TransferPlace = z.enum(['first', 'kept', 'last'])
export type TransferPlace = z.infer<typeof TransferPlace>

/** Where a visit took its number; `counter`: an officer served someone who had none. */
export const Channel = z.enum(['kiosk', 'reception', 'integration', 'counter'])
export type Channel = z.infer<typeof Channel>

export const PersonRole = z.enum(['officer', 'supervisor', 'receptionist', 'manager', 'administrator', 'evaluator'])
export type PersonRole = z.infer<typeof PersonRole>

export const Role = z.enum([...PersonRole.options, 'kiosk', 'integration'])
export type Role = z.infer<typeof Role>

export const Language = z.enum(['id', 'en'])
export type Language = z.infer<typeof Language>
