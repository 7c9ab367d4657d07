import { type TicketCommand, type TicketState, ticketCommands, ticketStates } from '@antrean/contracts'
import { type Cell, transitionTable } from '@antrean/domain'
import { registry, type Transitions } from '@antrean/queue'
import type { Command } from './apply.ts'
import type { Outcome } from './state.ts'

const add = (counts: Map<string, number>, key: string): void => void counts.set(key, (counts.get(key) ?? 0) + 1)

const tableCommand: Partial<Record<keyof Transitions, TicketCommand>> = {
  ...{
    call: 'call',
    mark: 'mark',
    expire: 'expire',
    recall: 'recall',
    serve: 'serve',
    finish: 'finish',
    markNoShow: 'mark-no-show',
    returnTicket: 'return',
  },
  ...{ park: 'park', unpark: 'unpark', transfer: 'transfer', cancel: 'cancel' },
}

/** How often what happened. */
export class Tally {
  commands = 0
  accepted = 0
  readonly outcomes = new Map<string, number>()
  readonly cells = new Map<string, number>()

  /** `from` is the state in which the named ticket was, `states` are those in which there were any. */
  note({ name }: Command, outcome: Outcome, from: TicketState | undefined, states: Set<TicketState>): void {
    this.commands += 1
    if ('says' in outcome) this.accepted += 1
    add(this.outcomes, `${name} ${'refused' in outcome ? outcome.refused : 'accepted'}`)
    const command = tableCommand[name]
    if (from && command && agrees(transitionTable[from][command], outcome)) add(this.cells, `${from} ${command}`)
    if (name === 'callNext' && !('refused' in outcome))
      for (const state of states) if (state !== 'waiting' || 'says' in outcome) add(this.cells, `${state} call-next`)
  }

  other(refused: string): void {
    this.commands += 1
    add(this.outcomes, refused)
  }

  /** What was seen less often than it should be. */
  missing(least: number): string[] {
    const refusals = Object.entries(registry)
      .flatMap(([name, { refusals }]) => refusals.map((refusal) => `${name} ${refusal}`))
      .filter((key) => !unreachable.has(key))
    const cells = ticketStates.flatMap((state) => ticketCommands.map((command) => `${state} ${command}`))
    const rare = (counts: Map<string, number>, keys: string[]) =>
      keys.filter((key) => (counts.get(key) ?? 0) < least).map((key) => `${key}: ${counts.get(key) ?? 0}`)
    return [...rare(this.cells, cells), ...rare(this.outcomes, [...refusals, ...byAny])]
  }
}

/** Closing a day ends its appointments, and a booked service stays in the catalogue; the scripts are careful all the same. */
const unreachable = new Set(['checkIn DAY_CLOSED', 'checkIn SERVICE_UNKNOWN', 'moveAppointment SERVICE_UNKNOWN'])

const byAny = ['repeated', 'KEY_REUSED', 'EPOCH_UNCONFIRMED', 'INSTANT_NOT_ALLOWED', 'NO_COUNTER']

const agrees = (cell: Cell, outcome: Outcome): boolean =>
  typeof cell === 'object' ? 'refused' in outcome && outcome.refused === cell.refused : 'says' in outcome
