import { Catalogue, type LiveTicket, type LiveVisit, type Refusal, type ServiceId, type SuspensionCause } from '@antrean/contracts'
import { dayNumber, serviceDay, startOfDay } from '@antrean/domain'
import { endAppointment } from './appointments.ts'
import { isDayClosed, type Now } from './begin.ts'
import { close } from './counters.ts'
import { opensFrom } from './opening.ts'
import { become, forget, isOpen, type Model, type Outcome, refuse, serviceOf, ticketsOf, visitOf } from './state.ts'

interface OfService {
  service: ServiceId
}

export const suspendService = (model: Model, { service, cause }: OfService & { cause: SuspensionCause }, { now }: Now): Outcome => {
  if (!serviceOf(model, service)) return refuse('SERVICE_UNKNOWN')
  if (model.suspended.has(service)) return refuse('SERVICE_SUSPENDED')
  model.suspended.set(service, { since: now, cause })
  return { says: { type: 'service.suspended', service, cause } }
}

export const resumeService = (model: Model, { service }: OfService): Outcome => {
  if (!serviceOf(model, service)) return refuse('SERVICE_UNKNOWN')
  if (!model.suspended.delete(service)) return refuse('SERVICE_NOT_SUSPENDED')
  return { says: { type: 'service.resumed', service } }
}

const dayOf = (number: number): string => new Date(number * 86_400_000).toISOString().slice(0, 10)

const canBeCarried = new Set(['waiting', 'deferred', 'parked'])

/** Which tickets of a visit go on to the next day: none, or those whose services carry over, with the planned ones behind them. */
const carriedOf = (model: Model, visit: LiveVisit): LiveTicket[] => {
  const carrying = ticketsOf(model, visit).filter(({ service }) => serviceOf(model, service)?.settings.carryOver)
  const waits = carrying.some(({ state }) => canBeCarried.has(state))
  return waits ? carrying.filter(({ state }) => canBeCarried.has(state) || state === 'planned') : []
}

/** Nobody waits from the end of the day to the next opening; whom another counter kept waits again. */
const restOvernight = (model: Model, ticket: LiveTicket, from: number, midnight: number): void => {
  if (ticket.state === 'waiting' || ticket.state === 'deferred') become(ticket, 'waiting', Math.max(from, ticket.since))
  ticket.countsFrom = opensFrom(model, ticket.service, midnight)
}

/** What of a visit is open expires, but for what is carried; a visit of which nothing is left when the last of its tickets ended. */
const endDayOf = (model: Model, visit: LiveVisit, now: number, midnight: number) => {
  const tickets = ticketsOf(model, visit)
  const carried = carriedOf(model, visit)
  const expired = tickets.filter((ticket) => isOpen(ticket) && !carried.includes(ticket))
  for (const ticket of expired) become(ticket, 'expired', now)
  for (const ticket of carried) restOvernight(model, ticket, Math.min(now, midnight), midnight)
  if (carried.length === 0) visit.departedAt = Math.max(...tickets.map(({ endedAt }) => endedAt as number))
  model.moved.set(visit.id, model.seq + 1)
  return { expired: expired.map(({ id }) => id), carried, departed: carried.length === 0 ? [visit.id] : [] }
}

interface OfDay {
  /** Days since 1970. */
  dayNumber: number
}

type CloseDay = OfDay & {
  /** The fencing token of whoever leads the schedule; null: somebody says so. */
  lead: number | null
}

const orAbsent = (ids: string[]): string[] | undefined => (ids.length > 0 ? ids.sort() : undefined)

export const closeDay = (model: Model, input: CloseDay, { now }: Now): Outcome => {
  const zone = model.catalogue.timeZone
  const day = dayOf(input.dayNumber)
  if (input.lead !== null && input.lead < model.lead) return refuse('LEAD_LOST')
  if (day > serviceDay(now, zone)) return refuse('DAY_NOT_OVER')
  if (isDayClosed(model, day)) return refuse('DAY_CLOSED')
  const here = [...model.visits.values()].filter((visit) => visit.departedAt === null && visit.day <= day)
  const isOfDay = (held: string) => (model.tickets.get(held)?.day as string) <= day
  const counters = [...model.counters.values()]
    .filter(({ ticket, officer, since }) => (ticket ? isOfDay(ticket) : officer && serviceDay(since, zone) <= day))
    .map(({ id }) => id)
  const midnight = startOfDay(dayOf(input.dayNumber + 1), zone)
  const ends = here.map((visit) => endDayOf(model, visitOf(model, visit.id), now, midnight))
  for (const id of counters) close(model, id, now)
  for (const sequence of [...model.sequences.keys()]) if (sequence.slice(0, 10) < day) model.sequences.delete(sequence)
  const missed = [...model.appointments.values()].filter((appointment) => appointment.state === 'booked' && appointment.day <= day)
  for (const { id } of missed) endAppointment(model, id, 'expired', now)
  model.closedDay = day
  model.lead = input.lead ?? model.lead
  const ids = { expired: ends.flatMap((one) => one.expired).sort(), departed: ends.flatMap((one) => one.departed).sort() }
  const carried = ends.flatMap((one) => one.carried)
  const night = { from: Math.min(now, midnight), to: Object.fromEntries(carried.map(({ service, countsFrom }) => [service, countsFrom])) }
  const more = {
    carried: orAbsent(carried.map(({ id }) => id)),
    night: carried.length > 0 ? night : undefined,
    missed: orAbsent(missed.map(({ id }) => id)),
  }
  return { says: { type: 'day.closed', day, ...ids, counters: counters.sort(), ...more } }
}

export const reopenDay = (model: Model, input: OfDay): Outcome => {
  if (model.closedDay === null || dayNumber(model.closedDay) !== input.dayNumber) return refuse('DAY_OPEN')
  const day = model.closedDay
  model.closedDay = null
  return { says: { type: 'day.reopened', day } }
}

/** What is open in the building. */
const callable = (model: Model): LiveTicket[] =>
  [...model.tickets.values()].filter(
    (ticket) => model.visits.get(ticket.visit)?.departedAt === null && (isOpen(ticket) || ticket.state === 'no-show'),
  )

/** What forbids a catalogue: whatever is in the building must be able to go on. */
const losing = (model: Model, next: Catalogue): Refusal | undefined => {
  const services = new Set(next.agencies.flatMap((agency) => agency.services.map(({ id }) => id)))
  const counters = new Set(next.counters.map(({ id }) => id))
  const inUse = next.counters.filter(({ retired }) => !retired)
  const served = new Set(inUse.flatMap(({ id, services: own }) => model.counters.get(id)?.services ?? own))
  const booked = [...model.appointments.values()].some(({ state, service }) => state === 'booked' && !services.has(service))
  if ([...model.counters.values()].some(({ id, officer }) => officer && !counters.has(id))) return 'IN_USE'
  const tickets = callable(model)
  if (booked || tickets.some(({ service, forCounter }) => !services.has(service) || (forCounter && !counters.has(forCounter))))
    return 'IN_USE'
  return tickets.some((ticket) => isOpen(ticket) && !ticket.forCounter && !served.has(ticket.service)) ? 'SERVICE_UNSERVED' : undefined
}

/** `catalogue` is JSON. */
export const publishCatalogue = (model: Model, { version, catalogue }: { version: number; catalogue: string }): Outcome => {
  const next = Catalogue.parse(JSON.parse(catalogue))
  const refused = losing(model, next)
  if (refused) return { refused }
  const gone = model.catalogue.counters.map(({ id }) => id).filter((id) => !next.counters.some((counter) => counter.id === id))
  for (const id of gone) {
    model.touched.counters.add(id)
    model.counters.delete(id)
    forget(model, id)
  }
  model.catalogue = next
  model.catalogueVersion = version
  return { says: { type: 'catalogue.published', version, counters: gone.length > 0 ? gone.sort() : undefined } }
}
