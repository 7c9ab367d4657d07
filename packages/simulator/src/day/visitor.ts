import type { PriorityClassId, ServiceId } from '@antrean/contracts'
import type { Demand } from './demand.ts'
import type { Random } from './random.ts'

/** How people are, in shares of all visitors and in milliseconds. */
export interface Habits {
  /** Share of visits with more than one service. */
  several: number
  /** Share of those who want them one after the other. */
  ordered: number
  /** Share of tickets whose visitor does not come when called. */
  noShow: number
  priorities: Record<PriorityClassId, number>
  /** How long one waits before leaving, on average; most are called before. */
  patienceMs: number
}

export const habits: Habits = {
  several: 0.3,
  ordered: 0.3,
  noShow: 0.05,
  priorities: { lansia: 0.06, disabilitas: 0.01, 'ibu-hamil': 0.025, anak: 0.015, 'korban-bencana': 0.002 },
  patienceMs: 6 * 3_600_000,
}

/** Who comes, and for what. */
export interface Visitor {
  services: ServiceId[]
  ordered: boolean
  priority: PriorityClassId | null
  /** How long the visitor waits in all before leaving without the rest. */
  patienceMs: number
}

export const drawVisitor = (random: Random, demand: Demand, { several, ordered, priorities, patienceMs }: Habits): Visitor => {
  const shares = Object.fromEntries(Object.entries(demand.agencies).map(([id, { share }]) => [id, share]))
  const services: ServiceId[] = []
  for (let wanted = random.chance(several) ? (random.chance(0.8) ? 2 : 3) : 1; wanted > 0; wanted--) {
    const agency = demand.agencies[random.pick(shares)]
    const service = agency && random.pick(agency.services)
    if (service && !services.includes(service)) services.push(service)
  }
  const nobody = 1 - Object.values(priorities).reduce((sum, share) => sum + share, 0)
  const priority = random.pick({ ...priorities, '': nobody })
  return {
    services,
    ordered: services.length > 1 && random.chance(ordered),
    priority: priority === '' ? null : priority,
    patienceMs: random.exponential(patienceMs),
  }
}

/** What happens when a ticket is called, whoever calls it. Durations in milliseconds. */
export interface Errand {
  comes: boolean
  walkMs: number
  serviceMs: number
}

/** How much service times vary: their standard deviation as a share of the mean. */
export const serviceSpread = 0.5

/** `standardMs` is the time at the counter that the service's standard promises; the mean is a little below it. */
export const drawErrand = (random: Random, standardMs: number, { noShow }: Habits): Errand => ({
  comes: !random.chance(noShow),
  walkMs: random.logNormal(35_000, 0.6),
  serviceMs: random.logNormal(standardMs * 0.9, serviceSpread),
})
