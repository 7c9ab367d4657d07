import {
  accepted,
  type FreshBuilding,
  freshBuilding,
  refusedWith,
  repeated,
  sameFoldedAndRead,
  smallCatalogueWith,
} from '@antrean/test-kit'
import t, { type Test } from 'tap'

const minute = 60_000
const start = Date.now() - 3 * 60 * minute

const served = async (t: Test, services = ['ktp']) => {
  const kit = await freshBuilding(t, { catalogue: smallCatalogueWith({ servingAlertMinutes: 60 }), beginsAt: start })
  const how = { at: start }
  const { tickets, visit } = accepted(await kit.commands.issue(services, how)).event
  await kit.commands.open('c1', how)
  const { ticket } = accepted(await kit.commands.callNext('c1', how)).event
  await kit.commands.serve('c1', ticket, how)
  return { kit, ticket, visit, tickets: tickets.map(({ id }) => id) }
}

const durations = async ({ redis, building }: FreshBuilding, ticket: string) => redis.hget(`q:{${building}}:ticket:${ticket}`, 'state')

t.test('a service that was never finished ends: its counter is free and its visit goes on', async (t) => {
  const { kit, ticket, tickets } = await served(t, ['ktp', 'sim'])
  const { event } = accepted(await kit.commands.expire(ticket, { at: start + 60 * minute }))
  t.match(event, { type: 'ticket.expired', counter: 'c1', resumed: [tickets[1]], departed: false })
  t.equal(await durations(kit, ticket), 'expired')
  const state = await sameFoldedAndRead(t, kit)
  t.match(state.counters.get('c1'), { state: 'open', ticket: null })
  await kit.commands.open('c4', { at: start + 60 * minute })
  t.match(await kit.commands.callNext('c4', { at: start + 60 * minute }), { event: { ticket: tickets[1] } })
})

t.test('a service that has not lasted too long is left to its officer', async (t) => {
  const { kit, ticket } = await served(t)
  await refusedWith(t, kit, 'NOT_OVERDUE', () => kit.commands.expire(ticket, { at: start + 60 * minute - 1 }))
})

t.test('nobody takes it back', async (t) => {
  const { kit, ticket } = await served(t)
  accepted(await kit.commands.expire(ticket))
  await refusedWith(t, kit, 'NOTHING_TO_UNDO', () => kit.commands.undo('c1'))
  await refusedWith(t, kit, 'TICKET_ENDED', () => kit.commands.finish('c1', ticket))
})

t.test('an unknown ticket, and the same key', async (t) => {
  const { kit, ticket } = await served(t)
  await refusedWith(t, kit, 'TICKET_UNKNOWN', () => kit.commands.expire('01a209bf-b00a-7709-9062-bcd369d6d8fb'))
  await repeated(t, kit, (key) => kit.commands.expire(ticket, key))
})
