import type { Entry, Event } from '@antrean/contracts'
import { accepted, type FreshBuilding, freshBuilding, smallCatalogue } from '@antrean/test-kit'
import t from 'tap'
import { officeHours } from '../day/demand.ts'
import { officeShift } from '../day/officer-habits.ts'
import { habits } from '../day/visitor.ts'
import { at, smallDemand } from '../tests/small-life.ts'
import { ModelDay } from './model-day.ts'
import { peopleOfDay } from './people-of-day.ts'

const day = async (catalogue = smallCatalogue('small')): Promise<Entry[]> => {
  const entries: Entry[] = []
  const impatient = { ...habits, noShow: 0.1, patienceMs: 2 * 3_600_000 }
  const about = { seed: 'same', catalogue, demand: smallDemand, habits: impatient, visits: 150, byHour: officeHours, midnight: at('00:00') }
  const options = {
    seed: 'same',
    catalogue,
    people: peopleOfDay(about),
    counters: catalogue.counters,
    shifts: officeShift,
    from: at('00:00'),
  }
  await new ModelDay({ ...options, afterEvent: (entry) => entries.push(entry) }).run()
  return entries
}

/** Gives the real queue the command of which an event of the model tells. */
const command = ({ transitions, building, commands }: FreshBuilding, event: Event) => {
  const how = { at: event.at, by: event.by }
  switch (event.type) {
    case 'visit.arrived': {
      const ordered = event.tickets.some(({ state }) => state === 'planned')
      const tickets = event.tickets.flatMap(({ id, service }) => [id, service, ''])
      const { visit: visitId, tokenHash, channel, priority } = event
      return transitions.issue({ building, ...how }, { visitId, tokenHash, channel, priority, ordered, override: false, tickets })
    }
    case 'counter.opened':
      return commands.open(event.counter, how)
    case 'counter.paused':
      return commands.pause(event.counter, event.reason, how)
    case 'counter.closed':
      return commands.close(event.counter, how)
    case 'ticket.called':
      return commands.callNext(event.counter, how)
    case 'ticket.service-started':
      return commands.serve(event.counter, event.ticket, how)
    case 'ticket.served':
      return commands.finish(event.counter, event.ticket, how)
    case 'ticket.no-show':
      return commands.markNoShow(event.counter, event.ticket, how)
    case 'ticket.cancelled':
      return commands.cancel(event.ticket, null, how)
    default:
      throw new Error(`the model has no ${event.type}`)
  }
}

t.test('the model and the real queue make the same events of the same day', async (t) => {
  const kit = await freshBuilding(t, { beginsAt: at('00:00') })
  const seen = new Map<string, number>()
  for (const { event } of await day()) {
    const real = accepted(await command(kit, event)).event
    if (!t.strictSame(real, event)) return
    seen.set(event.type, (seen.get(event.type) ?? 0) + 1)
  }
  for (const type of ['visit.arrived', 'ticket.called', 'ticket.served', 'ticket.no-show', 'ticket.cancelled', 'counter.paused'])
    t.ok((seen.get(type) ?? 0) > 3, `${type}: ${seen.get(type)}`)
})

t.test('the same seed makes the same day', async (t) => {
  t.strictSame(await day(), await day())
})

t.test('everybody is served in the end, and nobody waits when the last officer goes home', async (t) => {
  const last = (await day()).at(-1)?.event.type
  t.equal(last, 'counter.closed')
})
