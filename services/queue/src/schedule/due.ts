import { type BuildingId, type Day, type EpochMs, type TicketId, TimeZone } from '@antrean/contracts'
import { dayToClose, offsetMinutes } from '@antrean/domain'
import { stateKey } from '@antrean/event-stream'
import type { Redis } from 'ioredis'
import { loadText } from '../transitions/define-transition.ts'

const { text } = loadText(new URL('./due.lua', import.meta.url))

type Reply = [string, string, string, string, number, number | '', TicketId[], TicketId[], number]

/** What time alone brings about in a building. */
export interface Due {
  now: EpochMs
  /** The day that is over and not closed. */
  day: Day | null
  /** Called, and nobody came in time. */
  called: TicketId[]
  /** Served for longer than a service lasts. */
  served: TicketId[]
  /** Some counter waits for its next visitor. */
  autoCall: boolean
}

const dayOf = (number: number): Day => new Date(number * 86_400_000).toISOString().slice(0, 10)

/** `byEvents`: the building's time is that of its last event, as where a simulated day is still being told. */
export const readDue = async (redis: Redis, building: BuildingId, byEvents: boolean): Promise<Due> => {
  const reply = (await redis.call('EVAL_RO', text, 1, stateKey(building), byEvents ? 'events' : '')) as Reply
  const [now, lastAt, closedDay, closesAt, offset, since, called, served, waiting] = reply
  const zone = TimeZone.options.find((one) => offsetMinutes[one] === offset)
  const lasting = { now: Number(now), lastAt: Number(lastAt), closedDay: closedDay || null, openSince: since === '' ? null : dayOf(since) }
  const day = closesAt === '' || !zone ? null : dayToClose({ ...lasting, closesAt, zone })
  return { now: lasting.now, day, called, served, autoCall: waiting > 0 }
}
