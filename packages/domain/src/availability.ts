import type { Service, SuspensionCause, TimeZone, UnavailableReason } from '@antrean/contracts'
import { openingAt, type Timetable } from './opening-hours.ts'

/** What a building knows of a service at an instant (epoch ms). */
export interface ServiceNow {
  at: number
  zone: TimeZone
  dayClosed: boolean
  suspended: SuspensionCause | null
  /** Numbers given today. */
  issued: number
}

/** Whether a number is given, and if not, why. Instants in epoch ms; null as `Availability` of the contracts says. */
export interface ServiceAvailability {
  reason: UnavailableReason | null
  lastNumberAt: number | null
  closesAt: number | null
  opensAt: number | null
  remaining: number | null
}

/** The reason that lasts longest comes first: a closed day goes before opening hours, and these before what may end any minute. */
export const availabilityOf = (
  { settings: { dailyQuota } }: Pick<Service, 'settings'>,
  timetable: Timetable | null,
  { at, zone, dayClosed, suspended, issued }: ServiceNow,
): ServiceAvailability => {
  const opening = timetable && openingAt(timetable, at, zone)
  const remaining = dailyQuota === undefined ? null : Math.max(0, dailyQuota - issued)
  const closed = opening && !opening.open ? opening.reason : null
  const reason = dayClosed ? 'day-closed' : (closed ?? (remaining === 0 ? 'quota-reached' : suspended ? 'suspended' : null))
  return {
    reason,
    lastNumberAt: reason === null && opening?.open ? opening.lastNumberAt : null,
    closesAt: opening?.open ? opening.closesAt : null,
    opensAt: opening && !opening.open ? opening.opensAt : null,
    remaining,
  }
}
