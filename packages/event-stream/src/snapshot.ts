import { readFileSync } from 'node:fs'
import {
  type BuildingId,
  type BuildingState,
  Catalogue,
  type LiveAppointment,
  type LiveCounter,
  type LiveTicket,
  type LiveVisit,
  type Suspension,
} from '@antrean/contracts'
import type { Redis } from 'ioredis'
import { stateKey } from './keys.ts'

const script = readFileSync(new URL('./snapshot.lua', import.meta.url), 'utf8')

export interface Snapshot {
  state: BuildingState
  /** Null while none is published. */
  catalogue: Catalogue | null
}

type Fields = Record<string, string>
type Pairs = (string | string[])[]
type Reply = [string, string, string, string, string, Pairs, Pairs, Pairs, string[], string[], Pairs]

const number = (value: string | undefined): number => Number(value ?? 0)
const numberOrNull = (value: string | undefined): number | null => (value === undefined ? null : Number(value))

const fieldsOf = (flat: string[]): Fields => {
  const fields: Fields = {}
  for (let i = 0; i < flat.length; i += 2) fields[flat[i] as string] = flat[i + 1] as string
  return fields
}

const toMap = <T>(pairs: Pairs, decode: (id: string, fields: Fields) => T): Map<string, T> => {
  const map = new Map<string, T>()
  for (let i = 0; i < pairs.length; i += 2) {
    const id = pairs[i] as string
    map.set(id, decode(id, fieldsOf(pairs[i + 1] as string[])))
  }
  return map
}

const ticket = (id: string, f: Fields): LiveTicket => ({
  id,
  visit: f.visit as string,
  number: f.number as string,
  service: f.service as string,
  state: f.state as LiveTicket['state'],
  day: f.day as string,
  priority: f.priority ?? null,
  score: number(f.score),
  entry: number(f.entry),
  enteredAt: numberOrNull(f.enteredAt),
  since: number(f.since),
  waitedMs: number(f.waitedMs),
  waitingMs: numberOrNull(f.waitingMs),
  calledAt: numberOrNull(f.calledAt),
  callCount: number(f.callCount),
  recallCount: number(f.recallCount),
  returnCount: number(f.returnCount),
  servingAt: numberOrNull(f.servingAt),
  servedMs: number(f.servedMs),
  endedAt: numberOrNull(f.endedAt),
  outcome: f.outcome ?? null,
  counter: f.counter ?? null,
  forCounter: f.forCounter ?? null,
  promisedMs: number(f.promisedMs),
  countsFrom: numberOrNull(f.countsFrom),
})

const visit = (id: string, f: Fields): LiveVisit => ({
  id,
  number: f.number as string,
  day: f.day as string,
  tokenHash: f.tokenHash as string,
  channel: f.channel as LiveVisit['channel'],
  priority: f.priority ?? null,
  arrivedAt: number(f.arrivedAt),
  departedAt: numberOrNull(f.departedAt),
  tickets: (f.tickets ?? '').split(','),
})

/** An appointment as its hash says. */
export const decodeAppointment = (id: string, f: Fields): LiveAppointment => ({
  id,
  service: f.service as string,
  slot: number(f.slot),
  day: f.day as string,
  state: f.state as LiveAppointment['state'],
  bookedAt: number(f.bookedAt),
  endedAt: numberOrNull(f.endedAt),
  visit: f.visit ?? null,
})

const suspension = (word: string): Suspension => {
  const [since, cause] = word.split(':')
  return { since: Number(since), cause: cause as Suspension['cause'] }
}

const counter = (id: string, f: Fields): LiveCounter => ({
  id,
  state: f.state as LiveCounter['state'],
  officer: f.officer ?? null,
  since: number(f.since),
  ticket: f.ticket ?? null,
  pauseReason: (f.pauseReason as LiveCounter['pauseReason']) ?? null,
  services: f.services?.split(',') ?? null,
})

/**
 * A building at one cursor, as its keys hold it, with the published catalogue. The only way in which other services read
 * the live state. A building that nothing is known of has the cursor `0-0` and no catalogue.
 */
export const readSnapshot = async (redis: Redis, building: BuildingId): Promise<Snapshot> => {
  const reply = (await redis.call('EVAL_RO', script, 1, stateKey(building))) as Reply
  const [cursor, lastAt, closedDay, version, catalogue, tickets, visits, counters, sequences, suspended, appointments] = reply
  return {
    state: {
      cursor,
      lastAt: Number(lastAt),
      tickets: toMap(tickets, ticket),
      visits: toMap(visits, visit),
      counters: toMap(counters, counter),
      appointments: toMap(appointments, decodeAppointment),
      sequences: new Map(Object.entries(fieldsOf(sequences)).map(([name, last]) => [name, Number(last)])),
      suspended: new Map(Object.entries(fieldsOf(suspended)).map(([service, word]) => [service, suspension(word)])),
      closedDay: closedDay === '' ? null : closedDay,
      catalogueVersion: Number(version),
    },
    catalogue: catalogue === '' ? null : Catalogue.parse(JSON.parse(catalogue)),
  }
}
