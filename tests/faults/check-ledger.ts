import type { Cursor, Entry, Event } from '@antrean/contracts'
import type { Acknowledged, Ledger } from '@antrean/simulator'
import type { Test } from 'tap'

/** What a command's event must be. */
const events = {
  issueVisit: 'visit.arrived',
  callNext: 'ticket.called',
  recallTicket: 'ticket.recalled',
  serveTicket: 'ticket.service-started',
  finishTicket: 'ticket.served',
  markNoShow: 'ticket.no-show',
  openCounter: 'counter.opened',
} as const satisfies Record<string, Event['type']>

const tells = ({ operation, visit, ticket }: Acknowledged, event: Event): boolean =>
  event.type === events[operation as keyof typeof events] &&
  (!visit || ('visit' in event && event.visit === visit.id && event.number === visit.number)) &&
  (!ticket || ('ticket' in event && event.ticket === ticket.id && event.number === ticket.number))

interface Told {
  ledgers: Ledger[]
  /** Acknowledged commands that went with Redis's data; none, unless data was taken away. */
  lost?: (cursor: Cursor) => boolean
}

/**
 * Holds the history to what a rush was told: every acknowledged command has its own event, and every event is one that was
 * acknowledged, so that nothing answered with 503 has happened later.
 */
export const checkLedger = (t: Test, history: Entry[], { ledgers, lost = () => false }: Told): void => {
  const acknowledged = ledgers.flatMap((ledger) => ledger.acknowledged).filter(({ cursor }) => !lost(cursor))
  const byCursor = new Map(history.map(({ cursor, event }) => [cursor, event]))
  const untrue = acknowledged.filter((told) => {
    const event = byCursor.get(told.cursor)
    return !event || !tells(told, event)
  })
  t.strictSame(untrue.slice(0, 3), [], `all ${acknowledged.length} acknowledged commands have their effect`)
  t.equal(new Set(acknowledged.map(({ cursor }) => cursor)).size, acknowledged.length, 'each an event of its own')

  const claimed = new Set(acknowledged.map(({ cursor }) => cursor))
  const ours = history.filter(({ event }) => event.command !== undefined)
  const unclaimed = ours.filter(({ cursor }) => !claimed.has(cursor))
  t.strictSame(unclaimed.slice(0, 3), [], `nobody was told of nothing: all ${ours.length} events of commands were acknowledged`)
  t.strictSame(ledgers.flatMap(({ unanswered }) => unanswered).slice(0, 3), [], 'every command was answered in the end')

  const numbers = ledgers.flatMap((ledger) => ledger.acknowledged).flatMap(({ visit }) => visit ?? [])
  const visits = new Map(numbers.map(({ id, number }) => [id, number]))
  t.equal(new Set(visits.values()).size, visits.size, `no number was given twice, of ${visits.size}`)
}
