import type { CounterState, PersonRole, TicketState } from '@antrean/contracts'

/** What an officer can want at a counter, as buttons and keys name it. */
export const intents = [
  'open',
  'call-next',
  'serve',
  'finish',
  'finish-and-call',
  'result',
  'recall',
  'no-show',
  'park',
  'transfer',
  'add-service',
  'priority',
  'cancel',
  'choose',
  'walk-in',
  'pause',
  'close',
  'suspend',
  'undo',
] as const
export type Intent = (typeof intents)[number]

export interface Offer {
  /** What Enter and the space bar do. */
  primary: Intent | null
  others: readonly Intent[]
  /** What is wanted now and then, in smaller buttons. */
  more: readonly Intent[]
}

/** What is sensible at a counter in this state, holding a ticket in that state. */
export const offerFor = (counter: CounterState, ticket: TicketState | null, role: PersonRole = 'officer'): Offer => {
  const passing: readonly Intent[] = ['park', 'transfer', 'add-service', 'priority']
  const suspend: readonly Intent[] = role === 'supervisor' ? ['suspend'] : []
  if (ticket === 'called') return { primary: 'serve', others: ['recall', 'no-show', 'cancel'], more: passing }
  if (ticket === 'serving') return { primary: 'finish', others: ['finish-and-call', 'cancel'], more: ['result', ...passing] }
  if (counter === 'open') return { primary: 'call-next', others: ['pause', 'close'], more: ['choose', 'walk-in', ...suspend] }
  if (counter === 'paused') return { primary: 'open', others: ['close'], more: suspend }
  return { primary: 'open', others: [], more: [] }
}

/** The letter that does the same as a button; Enter and the space bar belong to the primary one. */
export const letterOf: Partial<Record<Intent, string>> = {
  'finish-and-call': 'N',
  recall: 'R',
  'no-show': 'X',
  cancel: 'B',
  pause: 'P',
  close: 'T',
  undo: 'Z',
  result: 'H',
  park: 'D',
  transfer: 'A',
  'add-service': 'L',
  priority: 'O',
  'walk-in': 'W',
  choose: 'C',
  suspend: 'S',
}

/** What a key asks for, of what is offered; null when nothing. */
export const intentOfKey = (key: string, { primary, others, more }: Offer): Intent | null => {
  if (key === 'Enter' || key === ' ') return primary
  return [...others, ...more].find((intent) => letterOf[intent] === key.toUpperCase()) ?? null
}
