import type { MonitorCounter } from '@antrean/contracts'

export const conditions = ['overdue', 'serving', 'called', 'ready', 'paused', 'closed'] as const
/** What a counter is doing, in the one word that a manager looks for. `overdue`: it serves for too long, perhaps nobody any more. */
export type Condition = (typeof conditions)[number]

type Told = Pick<MonitorCounter, 'state' | 'ticketState' | 'overdueAt'>

/** `now` in epoch ms. */
export const conditionOf = ({ state, ticketState, overdueAt }: Told, now: number): Condition => {
  if (overdueAt !== null && now >= overdueAt) return 'overdue'
  if (ticketState !== null) return ticketState
  return state === 'open' ? 'ready' : state
}

/** How many counters are in each condition. */
export const tally = (counters: readonly MonitorCounter[], now: number): Record<Condition, number> => {
  const count = { overdue: 0, serving: 0, called: 0, ready: 0, paused: 0, closed: 0 }
  for (const counter of counters) count[conditionOf(counter, now)] += 1
  return count
}
