import assert from 'node:assert/strict'
import { type BuildingState, Event } from '@antrean/contracts'
import { fold } from '@antrean/domain'
import type { Reply } from '@antrean/queue'
import type { Command } from './apply.ts'
import { invariantsHold, type Rows, rowsOf } from './rows.ts'
import type { Outcome } from './state.ts'

/** A command that was given, and what must come of it. */
export interface Given {
  command: Command
  outcome: Outcome
  cursor: string
  at: number
  rows: Rows
  reply: Promise<Reply>
  autoCall: boolean
}

export const noRows: Rows = { visits: [], counters: [], appointments: [] }
const idsOf = (rows: [string, ...unknown[]][]): string[] => rows.map(([id]) => id)

const sortedLists = (event: Event): Event =>
  event.type === 'day.closed'
    ? {
        ...{ ...event, expired: event.expired.toSorted(), departed: event.departed.toSorted(), counters: event.counters.toSorted() },
        ...(event.missed ? { missed: event.missed.toSorted() } : {}),
        ...(event.carried ? { carried: event.carried.toSorted() } : {}),
      }
    : event

/** The engine's reply is the model's; what it moved, folded into a state, is what the model moved. Throws otherwise. */
export const agrees = ({ command, outcome, cursor, at, rows, autoCall }: Given, reply: Reply, folded: BuildingState): void => {
  const what = JSON.stringify(command)
  if (!('says' in outcome)) {
    assert.deepStrictEqual(reply, 'empty' in outcome ? { empty: cursor } : outcome, what)
    return
  }
  assert.ok('event' in reply, `${what}: ${JSON.stringify(reply)} instead of ${JSON.stringify(outcome)}`)
  assert.equal(reply.cursor, cursor, 'no gap, and no refusal has written')
  assert.equal(reply.autoCall ?? false, autoCall, `${what}: a counter waits for its next visitor`)
  const event = sortedLists(Event.parse(reply.event))
  const { command: _, request: __, ...said } = event
  const says = Object.fromEntries(Object.entries(outcome.says).filter(([, value]) => value !== undefined))
  const restored = event.type === 'ticket.undone' ? { restored: event.restored } : {}
  assert.deepStrictEqual(said, { at, by: command.by, ...says, ...restored }, what)
  fold(folded, { cursor, event })
  const named = { visits: idsOf(rows.visits), counters: idsOf(rows.counters), appointments: idsOf(rows.appointments) }
  assert.deepStrictEqual(rowsOf(folded, named), rows, what)
  invariantsHold(rows, folded)
}
