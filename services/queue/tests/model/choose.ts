import type { Command, Name } from './apply.ts'
import type { Choice } from './choice.ts'
import { appointments } from './choose-appointments.ts'
import { arrivals } from './choose-arrivals.ts'
import { atCounters } from './choose-at-counters.ts'
import { ofBuilding } from './choose-of-building.ts'
import type { Model } from './state.ts'
import { Surroundings } from './surroundings.ts'

export type Chosen = Omit<Command, 'at'>
type Kind = Name | 'overdue' | 'autoCall' | 'wild'
export type Choosers = Partial<Record<Kind, (around: Surroundings) => Chosen>>

/** How often each is tried; what cannot be done now gives way to another. */
const weights: Record<Kind, number> = {
  ...{ issue: 16, walkIn: 5, addService: 5, setPriority: 3, callNext: 14 },
  ...{ call: 9, recall: 4, serve: 12, finish: 10, markNoShow: 6 },
  ...{ overdue: 2.5, returnTicket: 6, park: 5, expire: 2, comeBack: 5 },
  ...{ mark: 4, autoCall: 2, unpark: 4, transfer: 9, cancel: 5 },
  ...{ undo: 6, openCounter: 5, pauseCounter: 2, closeCounter: 2, setServices: 2 },
  ...{ suspendService: 1.2, resumeService: 3, closeDay: 0.6, reopenDay: 1, publishCatalogue: 4 },
  ...{ bookAppointment: 7, moveAppointment: 5, cancelAppointment: 1, checkIn: 7, wild: 42 },
}

const choosers = { ...arrivals, ...appointments, ...atCounters, ...ofBuilding } as Required<Choosers>

const kinds = Object.keys(weights) as Kind[]
const weighted = kinds.map((kind) => [weights[kind], kind] as const)

/** The next command: mostly one that the building can take. */
export const choose = (model: Model, choice: Choice): Chosen => {
  const isOdd = choice.in(0.12)
  for (let left = 5; ; left--) {
    const around = new Surroundings(model, choice, isOdd)
    const chosen = choosers[isOdd ? choice.of(kinds) : choice.weighted(weighted)](around)
    if (!around.inVain || left === 0) return chosen
  }
}
