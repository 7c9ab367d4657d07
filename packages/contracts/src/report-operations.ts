import * as z from 'zod'
import { AgencyId, BuildingId, Cursor, Day, ServiceId } from './ids.ts'
import { defineOperation } from './operation.ts'

const count = z.int().nonnegative()
const ms = z.number().nonnegative().nullable().describe('milliseconds; null where nothing was measured')

/** How a duration was distributed. Percentiles come from a histogram whose relative error is at most 1 %. */
export const Distribution = z.strictObject({ count, mean: ms, median: ms, p90: ms, p95: ms, max: ms }).meta({ id: 'Distribution' })
export type Distribution = z.infer<typeof Distribution>

const figures = {
  arrived: count.describe('tickets that entered'),
  called: count.describe('tickets that were called at least once'),
  served: count,
  noShow: count.describe('called, did not come, and did not return'),
  cancelled: count,
  expired: count,
  waitingMs: Distribution,
  serviceMs: Distribution,
  serviceLevel: z.strictObject({ met: count, called: count }).describe('called within the waiting time that was promised, of all called'),
  backlog: count.describe('tickets that are still open'),
}

export const Figures = z.strictObject(figures).meta({ id: 'Figures' })
export type Figures = z.infer<typeof Figures>

export const DayReport = z
  .strictObject({
    day: Day,
    cursor: Cursor.describe('the position up to which history is projected'),
    visits: z.strictObject({ arrived: count, departed: count, sojournMs: Distribution }),
    total: Figures,
    agencies: z.array(z.strictObject({ agency: AgencyId, ...figures })),
    services: z.array(z.strictObject({ service: ServiceId, agency: AgencyId, ...figures })),
  })
  .meta({ id: 'DayReport' })
export type DayReport = z.infer<typeof DayReport>

export const getDayReport = defineOperation({
  id: 'getDayReport',
  method: 'GET',
  path: '/api/reports/buildings/:building/days/:day',
  summary: "A day's figures: the whole building, per agency and per service.",
  who: ['supervisor', 'manager', 'administrator', 'evaluator', 'integration'],
  params: z.strictObject({ building: BuildingId, day: Day }),
  status: 200,
  reply: DayReport,
  refusals: ['BUILDING_UNKNOWN', 'HISTORY_UNAVAILABLE'],
})

export const reportOperations = { getDayReport } as const
