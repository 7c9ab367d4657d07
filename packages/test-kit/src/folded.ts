import type { BuildingState, Entry } from '@antrean/contracts'
import { emptyState, fold, forgetAppointment, forgetDeparted } from '@antrean/domain'
import { buildingKey, readSnapshot } from '@antrean/event-stream'
import type { Test } from 'tap'
import type { FreshBuilding } from './fresh-building.ts'
import { entriesOf } from './stream.ts'

type Kit = Pick<FreshBuilding, 'redis' | 'building'>

/** What the stream, or whatever is known to have happened, says the building is, without visits that have departed and appointments that have ended. */
export const foldedState = async ({ redis, building }: Kit, entries?: readonly Entry[]): Promise<BuildingState> => {
  const state = emptyState()
  for (const entry of entries ?? (await entriesOf(redis, building))) fold(state, entry)
  for (const visit of [...state.visits.keys()]) forgetDeparted(state, visit)
  for (const id of [...state.appointments.keys()]) forgetAppointment(state, id)
  return state
}

const waitingLists = async ({ redis, building }: Kit, services: string[]): Promise<Record<string, string[]>> =>
  Object.fromEntries(
    await Promise.all(
      services.map(async (service) => [service, await redis.zrange(buildingKey(building, `waiting:${service}`), '0', '-1')] as const),
    ),
  )

/**
 * Folding the stream equals reading the keys, and each waiting list holds exactly the tickets that wait, in calling order. Where the
 * stream goes back less far than the life, `entries` are all that happened.
 */
export const sameFoldedAndRead = async (t: Test, kit: Kit, entries?: readonly Entry[]): Promise<BuildingState> => {
  const folded = await foldedState(kit, entries)
  const { state, catalogue } = await readSnapshot(kit.redis, kit.building)
  t.strictSame(plain(state), plain(folded), 'folding the stream equals reading the keys')
  const services = (catalogue?.agencies ?? []).flatMap((agency) => agency.services.map((service) => service.id))
  const expected = Object.fromEntries(services.map((service) => [service, inOrder(folded, service)]))
  t.same(await waitingLists(kit, services), expected, 'waiting lists hold what waits')
  return state
}

const inOrder = (state: BuildingState, service: string): string[] =>
  [...state.tickets.values()]
    .filter((ticket) => ticket.service === service && ticket.state === 'waiting' && ticket.forCounter === null)
    .map((ticket) => ({ score: ticket.score, member: `${String(ticket.entry).padStart(12, '0')}:${ticket.id}` }))
    .sort((a, b) => a.score - b.score || (a.member < b.member ? -1 : 1))
    .map(({ member }) => member)

const sortedEntries = <T>(map: Map<string, T>) => [...map].sort(([a], [b]) => (a < b ? -1 : 1))

const plain = ({ tickets, visits, counters, appointments, sequences, ...rest }: BuildingState) => ({
  ...rest,
  tickets: sortedEntries(tickets),
  visits: sortedEntries(visits),
  counters: sortedEntries(counters),
  appointments: sortedEntries(appointments),
  sequences: sortedEntries(sequences),
})
