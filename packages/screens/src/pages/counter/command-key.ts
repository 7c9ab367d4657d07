import type { TicketId } from '@antrean/contracts'
import type { Intent } from './intents.ts'

/** A command whose outcome is not known: pressing again sends the same key, so that it happens once. */
export interface Pending {
  intent: Intent
  /** The ticket that the counter held when it was pressed. */
  holding: TicketId | null
  key: string
}

/** The same key for the same wish about the same ticket, else a new one. */
export const keyFor = (pending: Pending | null, intent: Intent, holding: TicketId | null, newKey: () => string): Pending =>
  pending?.intent === intent && pending.holding === holding ? pending : { intent, holding, key: newKey() }

/** What is still unknown once the counter is seen to hold `holding`. */
export const stillPending = (pending: Pending | null, holding: TicketId | null): Pending | null =>
  pending?.holding === holding ? pending : null
