import type { TicketId } from '@antrean/contracts'
import { signal } from '@preact/signals'

/** What the screen asks before a command can be given. */
export type Asking =
  | { what: 'pause' | 'cancel' | 'park' | 'transfer' | 'walk-in' | 'add-service' | 'priority' | 'suspend' }
  /** What came of the service; `thenCall` calls the next number afterwards. */
  | { what: 'result'; thenCall: boolean }
  /** What to do with a ticket of the lists. */
  | { what: 'ticket'; ticket: TicketId }
  /** Why a ticket is called before others. */
  | { what: 'overtake'; ticket: TicketId }

export const asking = signal<Asking | null>(null)
