import type { TicketId } from '@antrean/contracts'

/** A command whose outcome is not known: pressing again sends the same key, so that it happens once. */
export interface Pending {
  /** The wish with all that it says: another reason is another command. */
  wish: string
  /** The ticket that the counter held when it was pressed. */
  holding: TicketId | null
  key: string
}

/** The same key for the same wish about the same ticket, else a new one. */
export const keyFor = (pending: Pending | null, wish: string, holding: TicketId | null, newKey: () => string): Pending =>
  pending?.wish === wish && pending.holding === holding ? pending : { wish, holding, key: newKey() }

/** What is still unknown once the counter is seen to hold `holding`. */
export const stillPending = (pending: Pending | null, holding: TicketId | null): Pending | null =>
  pending?.holding === holding ? pending : null
