import { type Refusal, type TicketCommand, type TicketState, ticketCommands, ticketStates } from '@antrean/contracts'
import { type Cell, transitionTable } from '@antrean/domain'
import { buildingKey } from '@antrean/event-stream'
import { accepted, eventCount, type FreshBuilding, freshBuilding } from '@antrean/test-kit'
import t from 'tap'

/** A ticket in a state that commands lead to; null where the trunk has no command that does. */
const reach: { [S in TicketState]?: (kit: FreshBuilding) => Promise<string> } = {
  waiting: async ({ commands }) => ticketOf(await commands.issue(['ktp'])),
  planned: async ({ commands }) => ticketOf(await commands.issue(['teller', 'ktp'], { ordered: true }), 1),
  deferred: async ({ commands }) => {
    const ticket = ticketOf(await commands.issue(['teller', 'ktp']), 1)
    await commands.open('c6')
    accepted(await commands.callNext('c6'))
    return ticket
  },
  called: async ({ commands }) => {
    const ticket = ticketOf(await commands.issue(['ktp']))
    accepted(await commands.callNext('c1'))
    return ticket
  },
  serving: async (kit) => after(kit, 'called', (ticket) => kit.commands.serve('c1', ticket)),
  served: async (kit) => after(kit, 'serving', (ticket) => kit.commands.finish('c1', ticket)),
  'no-show': async (kit) => after(kit, 'called', (ticket) => kit.commands.markNoShow('c1', ticket)),
  cancelled: async (kit) => after(kit, 'waiting', (ticket) => kit.commands.cancel(ticket)),
}

const ticketOf = (reply: Awaited<ReturnType<FreshBuilding['commands']['issue']>>, index = 0): string =>
  accepted(reply).event.tickets[index]?.id as string

const after = async (kit: FreshBuilding, state: TicketState, step: (ticket: string) => Promise<unknown>): Promise<string> => {
  const ticket = await arrive(kit, state)
  await step(ticket)
  return ticket
}

/** States that later commands lead to (parked, transferred, expired on an open day) are written, so that no cell goes untried. */
const arrive = async (kit: FreshBuilding, state: TicketState): Promise<string> => {
  const by = reach[state]
  if (by) return by(kit)
  const ticket = ticketOf(await kit.commands.issue(['ktp']))
  const key = buildingKey(kit.building, `ticket:${ticket}`)
  const entry = String(await kit.redis.hget(key, 'entry')).padStart(12, '0')
  await kit.redis.hset(key, 'state', state)
  await kit.redis.zrem(buildingKey(kit.building, 'waiting:ktp'), `${entry}:${ticket}`)
  return ticket
}

const give = async ({ commands }: FreshBuilding, command: TicketCommand, ticket: string) => {
  const how = { recall: commands.recall, serve: commands.serve, finish: commands.finish, 'mark-no-show': commands.markNoShow }
  if (command === 'call-next') return commands.callNext('c1')
  if (command === 'cancel') return commands.cancel(ticket, 'c1')
  return how[command]('c1', ticket)
}

const stateOf = ({ redis, building }: FreshBuilding, ticket: string) => redis.hget(buildingKey(building, `ticket:${ticket}`), 'state')

for (const state of ticketStates) {
  for (const command of ticketCommands) {
    const cell: Cell = transitionTable[state][command]
    const outcome = typeof cell === 'string' ? cell : `refused with ${cell.refused}`

    t.test(`${command} of a ticket that is ${state}: ${outcome}`, async (t) => {
      const kit = await freshBuilding(t)
      await kit.commands.open('c1')
      const ticket = await arrive(kit, state)
      const before = await eventCount(kit.redis, kit.building)

      const reply = await give(kit, command, ticket)

      if (typeof cell === 'object') t.same(reply, { refused: cell.refused satisfies Refusal })
      else if (cell !== 'passed-over') t.match(reply, { event: { ticket } })
      t.equal(await stateOf(kit, ticket), typeof cell === 'object' || cell === 'passed-over' ? state : cell)
      if (typeof cell === 'object' || cell === 'passed-over')
        t.equal(await eventCount(kit.redis, kit.building), before, 'nothing is written')
    })
  }
}
