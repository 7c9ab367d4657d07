import type { MonitorCounter } from '@antrean/contracts'

export const conditions = ['serving', 'called', 'ready', 'paused', 'closed'] as const
/** What a counter is doing, in the one word that a manager looks for. */
export type Condition = (typeof conditions)[number]

export const conditionOf = ({ state, ticketState }: Pick<MonitorCounter, 'state' | 'ticketState'>): Condition => {
  if (ticketState !== null) return ticketState
  return state === 'open' ? 'ready' : state
}

/** How many counters are in each condition. */
export const tally = (counters: readonly MonitorCounter[]): Record<Condition, number> => {
  const count = { serving: 0, called: 0, ready: 0, paused: 0, closed: 0 }
  for (const counter of counters) count[conditionOf(counter)] += 1
  return count
}
