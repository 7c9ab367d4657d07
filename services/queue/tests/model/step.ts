import { createHash } from 'node:crypto'
import type { TicketState } from '@antrean/contracts'
import type fc from 'fast-check'
import type { Command } from './apply.ts'
import { Choice } from './choice.ts'
import { choose } from './choose.ts'
import type { Hall } from './hall.ts'
import type { Model } from './state.ts'
import type { Tally } from './tally.ts'

const second = 1_000
const future = Date.parse('2100-01-01T00:00:00Z')

/** When the next command happens: mostly soon, sometimes at once, before it, or on the next morning. */
const instantAfter = ({ lastAt, closedDay }: Model, choice: Choice): number =>
  lastAt +
  choice.weighted([
    [30, 0],
    [55, choice.below(120) * second],
    [9, choice.below(900) * second],
    [4, -choice.below(600) * second],
    [closedDay === null ? 0.2 : 2, 14 * 3600 * second],
  ])

const digest = (word: string): string => createHash('sha256').update(word).digest('base64url').slice(0, 22)

/** One command to one hall. What it is, its number and the model decide. */
export class Step implements fc.AsyncCommand<Model, Hall> {
  readonly seed: number
  readonly tally: Tally
  #said = ''

  constructor(seed: number, tally: Tally) {
    this.seed = seed
    this.tally = tally
  }

  check = (): boolean => true

  toString(): string {
    return this.#said || `step ${this.seed}`
  }

  #command(model: Model, choice: Choice): Command {
    const chosen = choose(model, choice)
    const at = choice.in(0.01) ? future : instantAfter(model, choice)
    const refused = choice.in(0.005) ? { refused: 'NO_COUNTER' as const } : {}
    return { ...chosen, at, ...refused } as Command
  }

  async run(model: Model, hall: Hall): Promise<void> {
    const choice = new Choice(this.seed)
    const earlier = hall.remembered.length > 0 && choice.in(0.02) ? choice.of(hall.remembered) : null
    const command = this.#command(model, choice)
    this.#said = `${command.by} ${command.name} ${JSON.stringify(command.input).slice(0, 500)} at ${command.at}`
    if (earlier) this.#again(hall, earlier, choice)
    else if (choice.in(0.002)) {
      hall.elsewhere(command)
      this.tally.other('EPOCH_UNCONFIRMED')
    } else this.#give(model, hall, command, choice)
    await hall.settle()
  }

  #again(hall: Hall, earlier: Hall['remembered'][number], choice: Choice): void {
    const other = choice.in(0.5)
    hall.repeat(earlier, other ? digest('another request') : undefined)
    this.tally.other(other ? 'KEY_REUSED' : 'repeated')
  }

  #give(model: Model, hall: Hall, command: Command, choice: Choice): void {
    const from = 'ticketId' in command.input ? model.tickets.get(command.input.ticketId)?.state : undefined
    const states = new Set<TicketState>(command.name === 'callNext' ? [...model.tickets.values()].map(({ state }) => state) : [])
    const word = `${this.seed} ${model.seq} ${hall.remembered.length}`
    const key = choice.in(0.25) ? { command: digest(`command ${word}`), request: digest(`request ${word}`) } : undefined
    const outcome = hall.give(command, key)
    this.tally.note(command, outcome, from, states)
    if ('refused' in outcome && (outcome.refused === 'INSTANT_NOT_ALLOWED' || outcome.refused === 'NO_COUNTER'))
      this.tally.outcomes.set(outcome.refused, (this.tally.outcomes.get(outcome.refused) ?? 0) + 1)
  }
}
