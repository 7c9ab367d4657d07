import {
  type AppointmentView,
  type BookingCode,
  type BuildingId,
  bookAppointment,
  cancelAppointment,
  checkIn,
  type EventOf,
  getAppointment,
  listSlots,
  moveAppointment,
  type ServiceId,
} from '@antrean/contracts'
import { isOffered } from '@antrean/domain'
import { buildingKey, decodeAppointment } from '@antrean/event-stream'
import { clock, mount, ProblemError } from '@antrean/service-kit'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { Redis } from 'ioredis'
import { v7 } from 'uuid'
import { appointmentId, bookingCode } from '../booking-code.ts'
import { redisPosition } from '../epoch/position.ts'
import { type Limited, strangerLimits } from '../identity/limits.ts'
import { tokenHash } from '../visit-token.ts'
import type { Asker } from './caller.ts'
import { publishedCatalogue } from './published-catalogue.ts'
import { freeSlots, offerOf } from './slots.ts'
import type { Tools } from './tools.ts'
import { channelOf, type InstantOf, visitView } from './views.ts'

type AppointmentEvent = EventOf<'appointment.booked' | 'appointment.moved' | 'appointment.cancelled'>

const viewOf = (code: BookingCode, { type, service, slot, day }: AppointmentEvent, instant: InstantOf): AppointmentView => ({
  code,
  service,
  slot: instant(slot),
  day,
  state: type === 'appointment.cancelled' ? 'cancelled' : 'booked',
})

export const mountAppointments = (app: FastifyInstance, tools: Tools, { redis, secret }: { redis: Redis; secret: string }): void => {
  const { command, caller, localTime } = tools
  const catalogueOf = publishedCatalogue(redis)
  const limit = strangerLimits(redis)

  /** Whoever is signed in here is that; everybody else is a phone, and is counted. */
  const asker = async (building: BuildingId, request: FastifyRequest, what: Limited): Promise<Asker> => {
    const principal = await app.principalOf(request)
    if (principal?.building === building) return principal
    await limit(what, request.ip)
    return { actor: 'phone', role: null, building }
  }

  /** A refusal for the script to give where the slot is none of the service's; an earlier reply to the same command comes first. */
  const unlessOffered = async (building: BuildingId, service: ServiceId, slot: number, now: number) => {
    const offer = offerOf(await catalogueOf(building), service)
    return offer && isOffered(offer, slot, now) ? {} : { refused: 'SLOT_NOT_OFFERED' as const }
  }

  /** An appointment by its code. Throws APPOINTMENT_UNKNOWN, or EPOCH_UNCONFIRMED where Redis may have lost it. */
  const find = async (building: BuildingId, code: BookingCode) => {
    const id = appointmentId(secret, building, code)
    const unavailable = (cause: unknown) => {
      throw new ProblemError('STATE_UNAVAILABLE', { cause })
    }
    const fields = await redis.hgetall(buildingKey(building, `appointment:${id}`)).catch(unavailable)
    if (fields.state) return decodeAppointment(id, fields)
    const { confirmed } = await redisPosition(redis, building).catch(unavailable)
    throw new ProblemError(confirmed ? 'APPOINTMENT_UNKNOWN' : 'EPOCH_UNCONFIRMED')
  }

  mount(app, listSlots, async ({ params: { building, service }, request }) => {
    await asker(building, request, 'slots')
    const offer = offerOf(await catalogueOf(building), service)
    const days = offer ? await freeSlots(redis, building, service, offer, clock.now()) : []
    const instant = await localTime(building)
    return { service, days: days.map(({ day, slots }) => ({ day, slots: slots.map(({ at, free }) => ({ at: instant(at), free })) })) }
  })

  mount(app, bookAppointment, async (call) => {
    const { building } = call.params
    const from = caller(bookAppointment, { ...call, principal: await asker(building, call.request, 'booking') })
    const code = bookingCode(secret, building, from.command ?? v7())
    const { service } = call.body
    const slot = Date.parse(call.body.slot)
    const refused = await unlessOffered(building, service, slot, from.at ?? clock.now())
    const { cursor, event } = await command(
      'bookAppointment',
      { ...from, ...refused },
      { appointment: appointmentId(secret, building, code), service, slot },
    )
    return { appointment: viewOf(code, event, await localTime(building)), cursor }
  })

  mount(app, getAppointment, async ({ params: { building, code }, request }) => {
    await asker(building, request, 'code')
    await catalogueOf(building)
    const { service, slot, day, state } = await find(building, code)
    return { appointment: { code, service, slot: (await localTime(building))(slot), day, state } }
  })

  mount(app, moveAppointment, async (call) => {
    const { building, code } = call.params
    const from = caller(moveAppointment, { ...call, principal: await asker(building, call.request, 'code') })
    await catalogueOf(building)
    const { id, service } = await find(building, code)
    const slot = Date.parse(call.body.slot)
    const refused = await unlessOffered(building, service, slot, from.at ?? clock.now())
    const { cursor, event } = await command('moveAppointment', { ...from, ...refused }, { appointment: id, slot })
    return { appointment: viewOf(code, event, await localTime(building)), cursor }
  })

  mount(app, cancelAppointment, async (call) => {
    const { building, code } = call.params
    const from = caller(cancelAppointment, { ...call, principal: await asker(building, call.request, 'code') })
    await catalogueOf(building)
    const { cursor, event } = await command('cancelAppointment', from, { appointment: appointmentId(secret, building, code) })
    return { appointment: viewOf(code, event, await localTime(building)), cursor }
  })

  mount(app, checkIn, async (call) => {
    const { building, code } = call.params
    const visitId = v7()
    const { cursor, event } = await command('checkIn', caller(checkIn, call), {
      appointment: appointmentId(secret, building, code),
      ...{ visitId, ticketId: v7(), tokenHash: tokenHash(tools.tokenOf(building, visitId)) },
      ...{ channel: channelOf(call.principal.role), priority: call.body?.priority ?? null },
    })
    return { visit: visitView(event, tools.tokenOf(building, event.visit), await localTime(building)), cursor }
  })
}
