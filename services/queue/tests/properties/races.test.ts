import type { BuildingState } from '@antrean/contracts'
import { readSnapshot } from '@antrean/event-stream'
import { type Reply, transitionsOn } from '@antrean/queue'
import {
  accepted,
  type Commands,
  commandsIn,
  connectForTest,
  type FreshBuilding,
  freshBuilding,
  sameFoldedAndRead,
} from '@antrean/test-kit'
import t, { type Test } from 'tap'

const rounds = 60

/** Each on a connection of its own, so that nothing but Redis puts their commands in an order. */
const people = async (t: Test, { building, redisUrl }: FreshBuilding, n: number): Promise<Commands[]> =>
  Promise.all(Array.from({ length: n }, async () => commandsIn(building, transitionsOn(await connectForTest(t, redisUrl)))))

/** Whoever is asked first is not always the first to arrive. */
const shuffled = (give: (() => Promise<Reply>)[], round: number): Promise<Reply[]> => {
  const order = round % 2 === 0 ? give : give.toReversed()
  return Promise.all(order.map((one) => one())).then((replies) => (round % 2 === 0 ? replies : replies.toReversed()))
}

const codeOf = (reply: Reply): string => ('refused' in reply ? reply.refused : 'empty' in reply ? 'empty' : reply.event.type)

const oneCounterAtMost = (t: Test, { visits, tickets, counters }: BuildingState): void => {
  const at = (id: string) => ['called', 'serving'].includes(tickets.get(id)?.state ?? '')
  t.same(
    [...visits.values()].filter((visit) => visit.tickets.filter(at).length > 1),
    [],
    'a visit is at one counter at most',
  )
  const held = [...counters.values()].flatMap(({ ticket }) => ticket ?? [])
  t.equal(new Set(held).size, held.length, 'a ticket is at one counter')
  t.ok(held.every(at))
}

/** A race, again and again in one building; `ended` says which ends there may be. */
const race = async (t: Test, ended: string[], run: (kit: FreshBuilding, desks: Commands[], round: number) => Promise<Reply[]>) => {
  const kit = await freshBuilding(t)
  const desks = await people(t, kit, 4)
  const seen = new Set<string>()
  for (let round = 0; round < rounds; round++) {
    for (const counter of ['c1', 'c3', 'c4', 'c6']) await kit.commands.open(counter)
    seen.add((await run(kit, desks, round)).map(codeOf).join(' '))
    const state = await sameFoldedAndRead(t, kit)
    oneCounterAtMost(t, state)
    for (const { id, ticket } of state.counters.values()) if (ticket) await kit.commands.cancel(ticket, id)
    for (const { id, state: is } of (await sameFoldedAndRead(t, kit)).tickets.values())
      if (is !== 'cancelled') await kit.commands.cancel(id)
  }
  t.same(
    [...seen].filter((end) => !ended.includes(end)),
    [],
    `ended as ${[...seen].join(', or as ')}`,
  )
}

const issued = async ({ commands }: FreshBuilding, ...services: string[]): Promise<string[]> =>
  accepted(await commands.issue(services)).event.tickets.map(({ id }) => id)

t.test('two officers choose the same ticket: one gets it', async (t) => {
  await race(t, ['ticket.called ALREADY_CALLED', 'ALREADY_CALLED ticket.called'], async (kit, [one, other], round) => {
    const [ticket = ''] = await issued(kit, 'ktp')
    return shuffled([() => one!.call('c1', ticket), () => other!.call('c3', ticket)], round)
  })
})

t.test('the next is called while the visitor cancels: called, and cancelled there alone, or gone', async (t) => {
  await race(t, ['ticket.called CALLED_ELSEWHERE', 'empty ticket.cancelled'], async (kit, [officer, visitor], round) => {
    const [ticket = ''] = await issued(kit, 'ktp')
    return shuffled([() => officer!.callNext('c1'), () => visitor!.cancel(ticket)], round)
  })
})

t.test('transferred while it is called again', async (t) => {
  await race(t, ['ticket.transferred ticket.recalled', 'ticket.transferred TICKET_ENDED'], async (kit, [one, other], round) => {
    const [ticket = ''] = await issued(kit, 'ktp')
    await kit.commands.callNext('c1')
    return shuffled([() => one!.transfer('c1', ticket, { service: 'sim' }), () => other!.recall('c1', ticket)], round)
  })
})

t.test('a call is undone while another counter calls the next', async (t) => {
  await race(t, ['ticket.undone ticket.called', 'ticket.undone empty'], async (kit, [one, other], round) => {
    await issued(kit, 'ktp')
    await kit.commands.callNext('c1')
    return shuffled([() => one!.undo('c1'), () => other!.callNext('c3')], round)
  })
})

t.test('an end is undone while another counter calls the visitor: one of both', async (t) => {
  await race(t, ['ticket.undone empty', 'NOTHING_TO_UNDO ticket.called'], async (kit, [one, other], round) => {
    const [ticket = ''] = await issued(kit, 'ktp', 'teller')
    await kit.commands.callNext('c1')
    await kit.commands.markNoShow('c1', ticket)
    return shuffled([() => one!.undo('c1'), () => other!.callNext('c6')], round)
  })
})

t.test('three agencies call one visitor: one does', async (t) => {
  const ends = ['ticket.called empty empty', 'empty ticket.called empty', 'empty empty ticket.called']
  await race(t, ends, async (kit, [one, two, three], round) => {
    await issued(kit, 'ktp', 'sim', 'teller')
    return shuffled([() => one!.callNext('c1'), () => two!.callNext('c4'), () => three!.callNext('c6')], round)
  })
})

t.test('the last service ends while one is added: the visit stays, or has ended before', async (t) => {
  await race(t, ['ticket.cancelled ticket.added', 'ticket.cancelled VISIT_ENDED'], async (kit, [one, other], round) => {
    const { visit, tickets } = accepted(await kit.commands.issue(['ktp'])).event
    return shuffled([() => one!.cancel(tickets[0]?.id as string), () => other!.addService(visit, 'sim')], round)
  })
})

const services = ['ktp', 'kk', 'sim', 'skck', 'teller']

/** One officer works on, whatever happens, until nothing is accepted any more. */
const work = async (desk: Commands, counter: string, last: { closed: boolean }): Promise<void> => {
  for (let i = 0; i < 60 && !last.closed; i++) {
    const visit = await desk.issue([services[i % 5] as string, services[(i + 1) % 5] as string])
    const reply = await desk.callNext(counter)
    if (!('event' in reply)) continue
    const { ticket } = reply.event
    const act = [
      () => desk.park(counter, ticket),
      () => desk.transfer(counter, ticket, { place: 'first' }),
      () => desk.undo(counter),
      () => desk.markNoShow(counter, ticket),
      () => desk.serve(counter, ticket),
    ][i % 5] as () => Promise<Reply>
    await act()
    await desk.finish(counter, ticket)
    if ('event' in visit) await desk.setPriority(visit.event.visit, 'lansia')
    await desk.returnTicket(ticket)
  }
}

t.test('the day is closed while everybody works: afterwards nobody is here, and no number is given', async (t) => {
  for (let round = 0; round < 8; round++) {
    const kit = await freshBuilding(t)
    const counters = ['c1', 'c2', 'c3', 'c4', 'c5', 'c6']
    const desks = await people(t, kit, counters.length)
    for (const counter of counters) accepted(await kit.commands.open(counter))
    const { day } = accepted(await kit.commands.issue(['ktp'])).event
    const last = { closed: false }
    const working = desks.map((desk, i) => work(desk, counters[i] as string, last))
    const hasBegun = async () => (await readSnapshot(kit.redis, kit.building)).state.tickets.size > 10 + 5 * round
    while (!(await hasBegun()));
    accepted(await kit.commands.closeDay(day))
    last.closed = true
    await Promise.all(working)
    const state = await sameFoldedAndRead(t, kit)
    t.same([state.tickets.size, state.visits.size], [0, 0])
    t.ok([...state.counters.values()].every(({ state: is, ticket }) => is === 'closed' && ticket === null))
    t.same(await kit.commands.issue(['ktp']), { refused: 'DAY_CLOSED' })
  }
})
