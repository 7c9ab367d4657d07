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
export const ticketCommands = ['call-next', 'recall', 'serve', 'finish', 'mark-no-show', 'cancel'] as const
export type TicketCommand = (typeof ticketCommands)[number]

export const CounterState = z.enum(['closed', 'open', 'paused'])
export type CounterState = z.infer<typeof CounterState>

/** Why a counter pauses. */
export const PauseReason = z.enum(['break', 'prayer', 'meeting', 'paperwork', 'system-down'])
export type PauseReason = z.infer<typeof PauseReason>

/** Where a visit took its number. */
export const Channel = z.enum(['kiosk', 'reception', 'integration'])
export type Channel = z.infer<typeof Channel>

export const PersonRole = z.enum(['officer', 'supervisor', 'receptionist', 'manager', 'administrator', 'evaluator'])
export type PersonRole = z.infer<typeof PersonRole>

export const Role = z.enum([...PersonRole.options, 'kiosk', 'integration'])
export type Role = z.infer<typeof Role>

export const Language = z.enum(['id', 'en'])
export type Language = z.infer<typeof Language>
