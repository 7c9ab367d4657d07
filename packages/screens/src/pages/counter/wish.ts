import type {
  CounterId,
  OvertakeReason,
  ParkReason,
  PauseReason,
  PriorityClassId,
  PriorityReason,
  ServiceId,
  SuspensionCause,
  TicketId,
  TransferPlace,
} from '@antrean/contracts'

/** What came of a service: absent where a plain finish says enough. */
export interface Result {
  outcome?: string
  delivered?: ServiceId[]
  files?: number
}

/** Where a visitor is sent on to. */
export interface Destination {
  service: ServiceId
  counter?: CounterId
  place: TransferPlace
  note?: string
}

/** One wish an intent, so that the compiler tells them apart. */
type Of<I extends string, Rest = unknown> = I extends string ? { intent: I } & Rest : never

/** What an officer wants done, with all that it needs beside the counter and the ticket that it holds. */
export type Wish =
  | Of<'open' | 'call-next' | 'serve' | 'recall' | 'no-show' | 'cancel' | 'close' | 'undo'>
  | Of<'finish' | 'finish-and-call', Result>
  | Of<'pause', { reason: PauseReason }>
  | Of<'call', { chosen: TicketId; reason?: OvertakeReason }>
  | Of<'return' | 'unpark' | 'come-back', { chosen: TicketId }>
  | Of<'mark', { mark: string }>
  | Of<'park', { reason: ParkReason }>
  | Of<'transfer', Destination>
  | Of<'walk-in' | 'add-service', { service: ServiceId }>
  | Of<'priority', { priority: PriorityClassId | null; reason: PriorityReason }>
  | Of<'suspend', { service: ServiceId; cause: SuspensionCause }>
  | Of<'resume', { service: ServiceId }>

export type WishOf<I extends Wish['intent']> = Extract<Wish, { intent: I }>
