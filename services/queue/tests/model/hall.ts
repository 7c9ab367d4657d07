import assert from 'node:assert/strict'
import type { BuildingState } from '@antrean/contracts'
import { emptyState, fold } from '@antrean/domain'
import { buildingKey, readSnapshot } from '@antrean/event-stream'
import { type Accepted, type Caller, publicationOf, type Reply, startEpoch, type Transitions } from '@antrean/queue'
import { accepted, newBuildingId } from '@antrean/test-kit'
import type { Redis } from 'ioredis'
import { agrees, type Given, noRows } from './agrees.ts'
import { apply, type Command } from './apply.ts'
import { hallCatalogue } from './catalogue.ts'
import { allRows, linesOf, rowsOf } from './rows.ts'
import { type Model, type Outcome, untouched } from './state.ts'

const batch = 25
const beginsAt = Date.parse('2026-03-02T07:30:00+07:00')

export interface Key {
  command: string
  request: string
}
/** An accepted command whose key is remembered. */
export interface Remembered {
  key: Key
  command: Command
  reply: Promise<Reply>
}

/** A building and its model, taken through the same commands; whatever they do not agree on is thrown. */
export class Hall {
  readonly model: Model
  readonly remembered: Remembered[] = []
  /** Later than any instant that is passed, but for those that must be refused. */
  readonly clock = Date.now()
  readonly #folded: BuildingState
  readonly #redis: Redis
  readonly #transitions: Transitions
  readonly #lines: string[]
  #given: Given[] = []
  #repeated: (() => Promise<void>)[] = []
  #count = 0

  constructor(redis: Redis, transitions: Transitions, model: Model, folded: BuildingState) {
    this.model = model
    this.#redis = redis
    this.#transitions = transitions
    this.#folded = folded
    const { agencies, counters } = model.catalogue
    const services = agencies.flatMap((agency) => agency.services.map(({ id }) => `waiting:${id}`))
    this.#lines = [...services, ...counters.map(({ id }) => `waiting-counter:${id}`)]
  }

  get building(): string {
    return this.model.catalogue.building
  }

  #send({ name, input, by, at, refused }: Command, key?: Key, building = this.building): Promise<Reply> {
    const give = this.#transitions[name] as (caller: Caller, input: unknown) => Promise<Reply>
    const reply = give({ building, by, at, refused, ...key }, input)
    reply.catch(() => undefined)
    return reply
  }

  /** Gives a command to both. */
  give(command: Command, key?: Key): Outcome {
    const outcome = apply(this.model, command, this.clock)
    const { cursor, lastAt: at, touched, wanting } = this.model
    const rows = 'says' in outcome ? rowsOf(this.model, touched) : noRows
    const reply = this.#send(command, key)
    this.#given.push({ command, outcome, cursor, at, rows, reply, autoCall: wanting.size > 0 })
    if (key && 'says' in outcome) this.remembered.push({ key, command, reply })
    this.#count += 1
    return outcome
  }

  /** Sends an accepted command once more: the same reply, or a refusal for another request. */
  repeat({ key, command, reply }: Remembered, request = key.request): void {
    const again = this.#send({ ...command, refused: 'NO_COUNTER' }, { ...key, request })
    this.#count += 1
    this.#repeated.push(async () => {
      const { autoCall: _, ...first } = (await reply) as Accepted
      assert.deepStrictEqual(await again, request === key.request ? first : { refused: 'KEY_REUSED' })
    })
  }

  /** A command to a building that is not confirmed. */
  elsewhere(command: Command): void {
    const reply = this.#send(command, undefined, `${this.building}-not`)
    this.#count += 1
    this.#repeated.push(async () => assert.deepStrictEqual(await reply, { refused: 'EPOCH_UNCONFIRMED' }))
  }

  /** Waits for all replies once there are enough of them, and compares. */
  async settle(now = false): Promise<void> {
    if (!now && this.#count < batch) return
    const [given, repeated] = [this.#given, this.#repeated]
    this.#given = []
    this.#repeated = []
    this.#count = 0
    for (const one of given) agrees(one, await one.reply, this.#folded)
    for (const check of repeated) await check()
    const [{ state }, ...lines] = await Promise.all([
      readSnapshot(this.#redis, this.building),
      ...this.#lines.map((name) => this.#redis.zrange(buildingKey(this.building, name), '0', '-1')),
    ])
    assert.deepStrictEqual(allRows(state), allRows(this.model), 'the keys are what the model says')
    assert.deepStrictEqual(allRows(this.#folded), allRows(state), 'folding the stream equals reading the keys')
    assert.deepStrictEqual(lines, linesOf(this.model, this.#lines), 'a ticket waits in one line, or is in none')
  }
}

const modelOf = (state: BuildingState, catalogue: Model['catalogue'], epoch: number, seq: number): Model => ({
  ...state,
  ...{ epoch, seq, catalogue, moved: new Map(), last: new Map(), wanting: new Set(), removed: [], lead: 0, touched: untouched() },
})

/** A building of its own, that begins on a Monday morning. */
export const openHall = async (redis: Redis, transitions: Transitions): Promise<Hall> => {
  const [building, epoch] = [newBuildingId(), 1_772_411_400]
  const catalogue = hallCatalogue(building)
  const started = accepted(
    await startEpoch(redis, building, { epoch, fromSeq: 0, previous: '0-0', restored: false, skipped: 0, at: beginsAt }),
  )
  const published = accepted(await transitions.publishCatalogue({ building, by: 'admin', at: beginsAt }, publicationOf(catalogue)))
  const begun = () => {
    const state = emptyState()
    for (const entry of [started, published]) fold(state, entry)
    return state
  }
  return new Hall(redis, transitions, modelOf(begun(), catalogue, epoch, 2), begun())
}
