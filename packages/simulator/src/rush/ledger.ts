import type { OperationId } from '@antrean/client'
import type { CounterId, Cursor, ProblemCode, TicketId, VisitId, VisitNumber } from '@antrean/contracts'

/** A command of the rush, by its Idempotency-Key. */
export interface Sent {
  operation: OperationId
  key: string
}

/** It was answered that this happened, at this position of the building's history. */
export interface Acknowledged extends Sent {
  cursor: Cursor
  /** How often it was sent until the answer came. */
  sendings: number
  visit?: { id: VisitId; number: VisitNumber; tickets: TicketId[] }
  ticket?: { id: TicketId; number: VisitNumber; counter: CounterId | null }
}

/** It was answered that nothing was done (503 before any doubt, or a refusal), and it was not sent again. */
export interface NotDone extends Sent {
  code: ProblemCode
}

/** What a rush was told, for a test to hold the building to it. */
export interface Ledger {
  acknowledged: Acknowledged[]
  /** 503 STATE_UNAVAILABLE or EPOCH_UNCONFIRMED to the first sending: none of them may ever happen. */
  unavailable: NotDone[]
  /** Refused for another reason, such as a ticket that is not called any more. */
  refused: NotDone[]
  /** Never answered, though sent again and again. */
  unanswered: Sent[]
  /** Calls that found nobody waiting: no events. */
  empty: number
  mostInFlight: number
}

export const emptyLedger = (): Ledger => ({ acknowledged: [], unavailable: [], refused: [], unanswered: [], empty: 0, mostInFlight: 0 })
