import type { BuildingId, BuildingState, Catalogue, CatalogueDraft } from '@antrean/contracts'
import { readSnapshot } from '@antrean/event-stream'
import { ProblemError } from '@antrean/service-kit'
import type { Redis } from 'ioredis'
import { sql } from 'kysely'
import type { Tx } from '../database/tables.ts'
import type { Fault } from './faults.ts'

const missing = (before: readonly { id: string }[], after: readonly { id: string }[]): string[] => {
  const kept = new Set(after.map(({ id }) => id))
  return before.map(({ id }) => id).filter((id) => !kept.has(id))
}

const servicesOf = ({ agencies }: CatalogueDraft) => agencies.flatMap(({ services }) => services)

/** Things that are published and would be gone. */
const removedBetween = (published: Catalogue, before: CatalogueDraft, next: CatalogueDraft) => {
  const gone = (listOf: (catalogue: CatalogueDraft) => readonly { id: string }[]): string[] => {
    const known = new Set(listOf(published).map(({ id }) => id))
    return missing(listOf(before), listOf(next)).filter((id) => known.has(id))
  }
  return { services: gone(servicesOf), counters: gone((c) => c.counters), priorityClasses: gone((c) => c.priorityClasses) }
}

const withHistory = async (tx: Tx, building: BuildingId, services: string[]): Promise<Set<string>> => {
  const { rows } = await sql<{ id: string }>`select reporting.services_with_history(${building}, ${services}) as id`.execute(tx)
  return new Set(rows.map(({ id }) => id))
}

const fault = (path: string, message: string): Fault => ({ path, message })

const usedNow = ({ tickets, counters, visits, appointments }: BuildingState, removed: ReturnType<typeof removedBetween>): Fault[] => {
  const open = [...tickets.values()]
  return [
    ...removed.services
      .filter((id) => open.some(({ service }) => service === id))
      .map((id) => fault(`services/${id}`, `${id} has tickets today; retire it`)),
    ...removed.services
      .filter((id) => [...appointments.values()].some(({ service, state }) => service === id && state === 'booked'))
      .map((id) => fault(`services/${id}`, `${id} has appointments; retire it`)),
    ...removed.counters
      .filter(
        (id) => (counters.get(id)?.officer ?? null) !== null || open.some((ticket) => ticket.counter === id || ticket.forCounter === id),
      )
      .map((id) => fault(`counters/${id}`, `${id} is open, or has tickets today; retire it`)),
    ...removed.priorityClasses
      .filter((id) => [...visits.values()].some(({ priority }) => priority === id))
      .map((id) => fault(`priority-classes/${id}`, `visitors of today have ${id}; retire it`)),
  ]
}

export interface Removal {
  published: Catalogue
  /** What is gone already is not asked for again. */
  before: CatalogueDraft
  next: CatalogueDraft
}

/**
 * Refuses a draft in which something is missing that is in use: by somebody in the building, or by history. Throws IN_USE with
 * what it is, STATE_UNAVAILABLE where Redis cannot be asked. The script looks once more, at the instant of publication.
 */
export const refuseInUse = async (tx: Tx, redis: Redis, { published, before, next }: Removal): Promise<void> => {
  const { building } = published
  const removed = removedBetween(published, before, next)
  const moved = before.timeZone === next.timeZone ? [] : [fault('settings/timeZone', 'a building does not move to another time zone')]
  const past = removed.services.length > 0 ? [...(await withHistory(tx, building, removed.services))] : []
  const anything = Object.values(removed).some((ids) => ids.length > 0)
  const { state } = anything ? await readSnapshot(redis, building).catch(unreachable) : { state: null }
  const errors = [
    ...moved,
    ...(state ? usedNow(state, removed) : []),
    ...past.map((id) => fault(`services/${id}`, `${id} has a history; retire it`)),
  ]
  if (errors.length > 0) throw new ProblemError('IN_USE', { errors })
}

const unreachable = (cause: unknown): never => {
  throw new ProblemError('STATE_UNAVAILABLE', { cause })
}
