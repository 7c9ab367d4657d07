import * as z from 'zod'
import { ActorId, AgencyId, BuildingId, CounterId, Cursor, Day, Instant, ServiceId, VisitNumber } from './ids.ts'
import { defineOperation } from './operation.ts'
import { OvertakeReason } from './vocabulary.ts'

const count = z.int().nonnegative()
const ms = z.number().nonnegative().nullable().describe('milliseconds; null where nothing was measured')

/** How a duration was distributed. Percentiles come from a histogram whose relative error is at most 1 %. */
export const Distribution = z.strictObject({ count, mean: ms, median: ms, p90: ms, p95: ms, max: ms }).meta({ id: 'Distribution' })
export type Distribution = z.infer<typeof Distribution>

/** How good the waiting times were that visitors were told before they took a number. Of tickets as they were issued, to their first call. */
export const Quotes = z
  .strictObject({
    quoted: count.describe('entered with a quoted waiting time; not those carried to another day uncalled, as it was of their own'),
    unquoted: count.describe(
      'entered without one: nothing could be told, or nobody was asked (appointments, transfers, added services, without a number)',
    ),
    called: count.describe('of those quoted, the ones called at least once, whatever became of them then'),
    within: count.describe('of those called, the ones whose first call came within the range, its edges too'),
    errorMs: Distribution.describe(
      'of those called, from entering (or the slot, when that is later) to the first call, suspensions too: 0 within the range, otherwise the distance to its nearer edge; milliseconds',
    ),
  })
  .meta({ id: 'Quotes' })
export type Quotes = z.infer<typeof Quotes>

const figures = {
  arrived: count.describe('tickets that entered, also by a transfer'),
  called: count.describe('tickets that were called at least once'),
  served: count,
  noShow: count.describe('called, did not come, and did not return'),
  cancelled: count,
  expired: count,
  transferred: count.describe('went on to another service or counter, where another ticket arrived'),
  files: count.describe('files that those served carried'),
  waitingMs: Distribution,
  serviceMs: Distribution,
  serviceMsPerFile: ms.describe('mean service time of a file, in milliseconds; null where none was served'),
  serviceLevel: z
    .strictObject({ met: count, called: count })
    .describe('called within the waiting time that was promised, time in which the service was suspended not counted, of all called'),
  quotes: Quotes,
  backlog: count.describe('tickets that are still open'),
}

export const Figures = z.strictObject(figures).meta({ id: 'Figures' })
export type Figures = z.infer<typeof Figures>

export const Outcomes = z.record(z.string(), z.int().positive()).describe('how often each coded outcome was given').meta({ id: 'Outcomes' })
export type Outcomes = z.infer<typeof Outcomes>

export const DayReport = z
  .strictObject({
    day: Day,
    cursor: Cursor.describe('the position up to which history is projected'),
    visits: z.strictObject({ arrived: count, departed: count, sojournMs: Distribution }),
    total: Figures,
    agencies: z.array(z.strictObject({ agency: AgencyId, ...figures })),
    services: z.array(z.strictObject({ service: ServiceId, agency: AgencyId, ...figures, outcomes: Outcomes })),
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

/** A call of a ticket before which others stood. */
export const CallOutOfOrder = z
  .strictObject({
    seq: z.int().positive().describe("of the call in the building's history"),
    at: Instant,
    number: VisitNumber,
    service: ServiceId,
    counter: CounterId,
    officer: ActorId,
    overtook: z.int().positive().describe('tickets that stood before it'),
    reason: OvertakeReason.nullable(),
  })
  .meta({ id: 'CallOutOfOrder' })
export type CallOutOfOrder = z.infer<typeof CallOutOfOrder>

export const listCallsOutOfOrder = defineOperation({
  id: 'listCallsOutOfOrder',
  method: 'GET',
  path: '/api/reports/buildings/:building/days/:day/calls-out-of-order',
  summary: 'The calls of a day by which an officer let somebody overtake, each with its reason; not those that were taken back.',
  who: ['supervisor', 'manager', 'administrator', 'evaluator', 'integration'],
  params: z.strictObject({ building: BuildingId, day: Day }),
  status: 200,
  reply: z.strictObject({ day: Day, cursor: Cursor, calls: z.array(CallOutOfOrder) }),
  refusals: ['BUILDING_UNKNOWN', 'HISTORY_UNAVAILABLE'],
})

export const reportOperations = { getDayReport, listCallsOutOfOrder } as const
