import type { Catalogue, ServiceId } from '@antrean/contracts'
import { arrivalsOfDay } from '../day/arrivals.ts'
import type { Demand, HourShares } from '../day/demand.ts'
import { createRandom } from '../day/random.ts'
import { drawErrand, drawVisitor, type Errand, type Habits, type Visitor } from '../day/visitor.ts'

/** Somebody who comes, with all that will happen to them; instants in epoch milliseconds. */
export interface Person extends Visitor {
  at: number
  errands: ReadonlyMap<ServiceId, Errand>
}

export interface DayOptions {
  seed: string
  catalogue: Catalogue
  demand: Demand
  habits: Habits
  visits: number
  byHour: HourShares
  midnight: number
}

/** Everybody who comes on a day. The same seed draws the same people with the same errands, however the building is run. */
export const peopleOfDay = ({ seed, catalogue, demand, habits, visits, byHour, midnight }: DayOptions): Person[] => {
  const random = createRandom(`${seed} people`)
  const services = catalogue.agencies.flatMap((agency) => agency.services)
  const standardMs = new Map(services.map(({ id, standard }) => [id, standard.serviceMinutes * 60_000]))
  const known = new Set(catalogue.priorityClasses.map(({ id }) => id))
  const here = { ...habits, priorities: Object.fromEntries(Object.entries(habits.priorities).filter(([id]) => known.has(id))) }
  return arrivalsOfDay(random, { visitsPerDay: visits, byHour, midnight }).map((at) => {
    const visitor = drawVisitor(random, demand, here)
    const errands = visitor.services.map((service) => [service, drawErrand(random, standardMs.get(service) ?? 600_000, habits)] as const)
    return { ...visitor, at: Math.floor(at), errands: new Map(errands) }
  })
}
