import type { Day, ServiceId } from '@antrean/contracts'
import { openingAt, serviceDay, spansOn, startOfDay, timetableOf } from '@antrean/domain'
import { isRetired, type Model, type Outcome, refuse, serviceOf } from './state.ts'

/** Tickets of a service that visits of a day have taken. */
const issued = (model: Model, service: ServiceId, day: Day): number =>
  [...model.tickets.values()].filter((ticket) => ticket.service === service && ticket.day === day).length

const timetableFor = ({ catalogue }: Model, service: ServiceId) => {
  const agency = catalogue.agencies.find((one) => one.services.some(({ id }) => id === service))
  return timetableOf(catalogue.hours, agency?.hours)
}

/** When a service opens first from a midnight on, within 31 days; at that midnight where it does not or nobody gave hours. */
export const opensFrom = (model: Model, service: ServiceId, midnight: number): number => {
  const timetable = timetableFor(model, service)
  for (let n = 0; timetable && n < 31; n++) {
    const at = midnight + n * 86_400_000
    const [first] = spansOn(timetable, serviceDay(at, model.catalogue.timeZone))
    if (first) return at + first.from * 60_000
  }
  return midnight
}

/** When a service opens first on this day, where that is yet to come; null: it has, or does not. */
export const opensLater = (model: Model, service: ServiceId, now: number): number | null => {
  const zone = model.catalogue.timeZone
  const timetable = timetableFor(model, service)
  const [first] = timetable ? spansOn(timetable, serviceDay(now, zone)) : []
  const at = first ? startOfDay(serviceDay(now, zone), zone) + first.from * 60_000 : now
  return now < at ? at : null
}

/** Why a service gives no number now; an override passes over its hours. */
export const noNumber = (model: Model, service: ServiceId, day: Day, now: number, override: boolean): Outcome | null => {
  if (isRetired(model, service)) return refuse('SERVICE_RETIRED')
  if (model.suspended.has(service)) return refuse('SERVICE_SUSPENDED')
  const { catalogue } = model
  const quota = serviceOf(model, service)?.settings.dailyQuota ?? Number.POSITIVE_INFINITY
  if (issued(model, service, day) >= quota) return refuse('QUOTA_REACHED')
  const timetable = timetableFor(model, service)
  const opening = timetable === null || override ? null : openingAt(timetable, now, catalogue.timeZone)
  if (!opening || opening.open) return null
  return refuse(opening.reason === 'last-number-passed' ? 'LAST_NUMBER_PASSED' : 'CLOSED_NOW')
}
