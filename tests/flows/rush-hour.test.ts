import { type Client, newKey } from '@antrean/client'
import { requiredOutcomes } from '@antrean/simulator'
import t from 'tap'
import { checkHistory } from '../stack/check-history.ts'
import { historyOf, inspect } from '../stack/history.ts'
import { kioskOf, signIn } from '../stack/people.ts'
import { startStack } from '../stack/stack.ts'

t.setTimeout(240_000)

const [kiosks, officers, visits] = [16, 40, 200]

t.test('200 numbers from 16 kiosks, called by 40 officers at once: every number once, every ticket once', async (t) => {
  const stack = await startStack(t)
  const { building } = stack
  const catalogue = await kioskOf(stack).getCatalogue({ building })
  const counters = catalogue.counters.slice(0, officers)
  const outcomes = requiredOutcomes(catalogue)
  const open = async (counter: string): Promise<Client> => {
    const { client } = await signIn(stack, 'petugas')
    await client.openCounter({ building, counter })
    return client
  }
  const people = await Promise.all(counters.map(async ({ id }) => ({ counter: id, client: await open(id) })))

  // Services that these counters serve, in turn.
  const services = [...new Set(counters.flatMap((counter) => counter.services))]
  let [asked, allTaken] = [0, false]
  const numbers: string[] = []
  const kiosk = async () => {
    const client = kioskOf(stack)
    while (asked < visits) {
      const service = services[asked++ % services.length] as string
      numbers.push((await client.issueVisit({ building, services: [service] })).visit.number)
    }
  }
  const called: string[] = []
  const officer = async ({ client, counter }: (typeof people)[number]) => {
    for (;;) {
      const last = allTaken
      const { ticket } = await client.callNext({ building, counter }, { idempotencyKey: newKey() })
      if (!ticket && last) return
      if (!ticket) continue
      called.push(ticket.id)
      await client.serveTicket({ building, ticket: ticket.id })
      const outcome = outcomes.get(ticket.service)
      await client.finishTicket({ building, ticket: ticket.id, ...(outcome !== undefined && { outcome }) })
    }
  }
  const taking = Promise.all(Array.from({ length: kiosks }, kiosk)).then(() => {
    allTaken = true
  })
  await Promise.all([taking, ...people.map(officer)])

  t.equal(numbers.length, visits)
  t.equal(new Set(numbers).size, visits, 'every number is unique')
  t.equal(called.length, visits)
  t.equal(new Set(called).size, visits, 'every ticket was called once')
  const look = inspect(t, stack)
  const state = await checkHistory(t, stack, look)
  t.ok(
    [...state.tickets.values()].every(({ state, callCount }) => state === 'served' && callCount === 1),
    'and served',
  )
  const arrivals = (await historyOf(look, building)).filter(({ event }) => event.type === 'visit.arrived')
  t.equal(arrivals.length, visits)
})
