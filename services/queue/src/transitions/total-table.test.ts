import { type Refusal, type TicketCommand, type TicketState, ticketCommands, ticketStates } from '@antrean/contracts'
import { type Cell, serviceDay, transitionTable } from '@antrean/domain'
import { buildingKey } from '@antrean/event-stream'
import { accepted, eventCount, type FreshBuilding, freshBuilding, smallCatalogueWith } from '@antrean/test-kit'
import t from 'tap'

/** A ticket brought into each state by commands. */
const reach: { [S in TicketState]: (kit: FreshBuilding) => Promise<string> } = {
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
  parked: async (kit) => after(kit, 'serving', (ticket) => kit.commands.park('c1', ticket)),
  cancelled: async (kit) => after(kit, 'waiting', (ticket) => kit.commands.cancel(ticket)),
  transferred: async (kit) => after(kit, 'serving', (ticket) => kit.commands.transfer('c1', ticket, { service: 'sim' })),
  expired: async (kit) => {
    const ticket = await reach.waiting(kit)
    const { event } = accepted(await kit.commands.closeDay(serviceDay(Date.now(), 'Asia/Jakarta')))
    await kit.commands.reopenDay(event.day)
    await kit.commands.open('c1')
    return ticket
  },
}

const ticketOf = (reply: Awaited<ReturnType<FreshBuilding['commands']['issue']>>, index = 0): string =>
  accepted(reply).event.tickets[index]?.id as string

const after = async (kit: FreshBuilding, state: TicketState, step: (ticket: string) => Promise<unknown>): Promise<string> => {
  const ticket = await reach[state](kit)
  await step(ticket)
  return ticket
}

const give = async ({ commands }: FreshBuilding, command: TicketCommand, ticket: string) => {
  const atCounter = {
    call: commands.call,
    recall: commands.recall,
    serve: commands.serve,
    finish: commands.finish,
    'mark-no-show': commands.markNoShow,
    park: commands.park,
    transfer: commands.transfer,
  }
  if (command === 'call-next') return commands.callNext('c1')
  if (command === 'mark') return commands.mark('c1', ticket, 'foto')
  if (command === 'cancel') return commands.cancel(ticket, 'c1')
  if (command === 'return') return commands.returnTicket(ticket)
  if (command === 'unpark') return commands.unpark(ticket)
  if (command === 'expire') return commands.expire(ticket)
  return atCounter[command]('c1', ticket)
}

/** Every service lasts too long from its first moment on. */
const alertingAtOnce = smallCatalogueWith({ servingAlertMinutes: 0 })

const stateOf = ({ redis, building }: FreshBuilding, ticket: string) => redis.hget(buildingKey(building, `ticket:${ticket}`), 'state')

for (const state of ticketStates) {
  for (const command of ticketCommands) {
    const cell: Cell = transitionTable[state][command]
    const outcome = typeof cell === 'string' ? cell : `refused with ${cell.refused}`

    t.test(`${command} of a ticket that is ${state}: ${outcome}`, async (t) => {
      const kit = await freshBuilding(t, { catalogue: alertingAtOnce })
      await kit.commands.open('c1')
      const ticket = await reach[state](kit)
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
