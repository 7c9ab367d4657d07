import type { CounterState, TicketState } from '@antrean/contracts'

/** What an officer can want at a counter. */
export const intents = ['open', 'call-next', 'serve', 'finish', 'finish-and-call', 'recall', 'no-show', 'cancel', 'pause', 'close'] as const
export type Intent = (typeof intents)[number]

export interface Offer {
  /** What Enter and the space bar do. */
  primary: Intent | null
  others: readonly Intent[]
}

/** What is sensible at a counter in this state, holding a ticket in that state. */
export const offerFor = (counter: CounterState, ticket: TicketState | null): Offer => {
  if (ticket === 'called') return { primary: 'serve', others: ['recall', 'no-show', 'cancel'] }
  if (ticket === 'serving') return { primary: 'finish', others: ['finish-and-call', 'cancel'] }
  if (counter === 'open') return { primary: 'call-next', others: ['pause', 'close'] }
  if (counter === 'paused') return { primary: 'open', others: ['close'] }
  return { primary: 'open', others: [] }
}

/** The letter that does the same as a button; Enter and the space bar belong to the primary one. */
export const letterOf: Partial<Record<Intent, string>> = {
  'finish-and-call': 'N',
  recall: 'R',
  'no-show': 'X',
  cancel: 'B',
  pause: 'P',
  close: 'T',
}

/** What a key asks for, of what is offered; null when nothing. */
export const intentOfKey = (key: string, { primary, others }: Offer): Intent | null => {
  if (key === 'Enter' || key === ' ') return primary
  return others.find((intent) => letterOf[intent] === key.toUpperCase()) ?? null
}
