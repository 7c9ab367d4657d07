import { AgencyId, type Catalogue, ServiceId } from '@antrean/contracts'
import * as z from 'zod'

const share = z.number().min(0).max(1)

/** `demand.json` of a building's folder: how many come in a day, and for what. */
export const Demand = z.strictObject({
  visitsPerDay: z.strictObject({
    normal: z.int().positive(),
    busy: z.int().positive(),
    demo: z.int().positive().describe('around the clock'),
  }),
  agencies: z.record(
    AgencyId,
    z.strictObject({ share: share.describe('of all visits'), services: z.record(ServiceId, share.describe("of the agency's visits")) }),
  ),
})
export type Demand = z.infer<typeof Demand>

/** Of a building of which nothing is known: so many for each counter, and every service alike. */
export const evenDemand = ({ agencies, counters }: Catalogue): Demand => ({
  visitsPerDay: { normal: counters.length * 10, busy: counters.length * 25, demo: counters.length * 40 },
  agencies: Object.fromEntries(
    agencies.map(({ id, services }) => [
      id,
      { share: 1 / agencies.length, services: Object.fromEntries(services.map((service) => [service.id, 1 / services.length])) },
    ]),
  ),
})

/** Shares of a day's visits by hour of the building's clock, 0 to 23. */
export type HourShares = readonly number[]

const hours = (shares: Record<number, number>): HourShares => Array.from({ length: 24 }, (_, hour) => shares[hour] ?? 0)

/** Monday to Friday, 08.00–16.00: 60 % have come before 11.00. */
export const officeHours = hours({ 8: 0.22, 9: 0.21, 10: 0.17, 11: 0.12, 12: 0.06, 13: 0.09, 14: 0.08, 15: 0.05 })

/** The demo building never closes: somebody comes at any hour, most of them still in the morning. */
export const aroundTheClock: HourShares = Array.from({ length: 24 }, (_, hour) => {
  if (hour >= 8 && hour < 11) return 0.075
  if (hour < 6) return 0.031
  return hour < 17 ? 0.041 : 0.037
}).map((weight, _, all) => weight / all.reduce((sum, other) => sum + other, 0))
