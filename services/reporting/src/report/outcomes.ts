import type { BuildingId, Day, Outcomes, ServiceId } from '@antrean/contracts'
import type { Tx } from '../database/tables.ts'

/** How often each outcome was given on a day, by service. */
export const outcomesByService = async (tx: Tx, building: BuildingId, day: Day): Promise<Map<ServiceId, Outcomes>> => {
  const rows = await tx
    .selectFrom('reporting.ticket')
    .select(['service', 'outcome', ({ fn }) => fn.countAll<number>().as('count')])
    .where('building', '=', building)
    .where('day', '=', day)
    .where('outcome', 'is not', null)
    .groupBy(['service', 'outcome'])
    .orderBy('outcome')
    .execute()
  const outcomes = new Map<ServiceId, Outcomes>()
  for (const { service, outcome, count } of rows) outcomes.set(service, { ...outcomes.get(service), [outcome as string]: Number(count) })
  return outcomes
}
