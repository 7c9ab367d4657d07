import type { Day, ServiceId } from '@antrean/contracts'
import { openingAt, timetableOf } from '@antrean/domain'
import { isRetired, type Model, type Outcome, refuse, serviceOf } from './state.ts'

/** Tickets of a service that visits of a day have taken. */
const issued = (model: Model, service: ServiceId, day: Day): number =>
  [...model.tickets.values()].filter((ticket) => ticket.service === service && ticket.day === day).length

/** Why a service gives no number now; an override passes over its hours. */
export const noNumber = (model: Model, service: ServiceId, day: Day, now: number, override: boolean): Outcome | null => {
  if (isRetired(model, service)) return refuse('SERVICE_RETIRED')
  if (model.suspended.has(service)) return refuse('SERVICE_SUSPENDED')
  const { catalogue } = model
  const quota = serviceOf(model, service)?.settings.dailyQuota ?? Number.POSITIVE_INFINITY
  if (issued(model, service, day) >= quota) return refuse('QUOTA_REACHED')
  const agency = catalogue.agencies.find((one) => one.services.some(({ id }) => id === service))
  const timetable = timetableOf(catalogue.hours, agency?.hours)
  const opening = timetable === null || override ? null : openingAt(timetable, now, catalogue.timeZone)
  if (!opening || opening.open) return null
  return refuse(opening.reason === 'last-number-passed' ? 'LAST_NUMBER_PASSED' : 'CLOSED_NOW')
}
