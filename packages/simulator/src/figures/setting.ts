import { readFile } from 'node:fs/promises'
import { BuildingFile, Catalogue, type PriorityClassId } from '@antrean/contracts'
import { startOfDay } from '@antrean/domain'
import { type Demand, officeHours } from '../day/demand.ts'
import { officeShift } from '../day/officer-habits.ts'
import { habits } from '../day/visitor.ts'
import { readDemand } from '../demo.ts'
import { ModelDay, type ModelDayOptions } from '../model/model-day.ts'
import { type Person, peopleOfDay } from '../model/people-of-day.ts'

/** The demo building and what people come for there. */
export interface Setting {
  catalogue: Catalogue
  demand: Demand
}

const read = async (name: string): Promise<unknown> =>
  JSON.parse(await readFile(new URL(`../../buildings/padang/${name}`, import.meta.url), 'utf8'))

export const readSetting = async (): Promise<Setting> => {
  const building = BuildingFile.parse(await read('building.json'))
  const agencies = await Promise.all(building.agencies.map((id) => read(`agencies/${id}.json`)))
  const catalogue = Catalogue.parse({ ...building, agencies, counters: await read('counters.json'), version: 1 })
  const demand = await readDemand(catalogue.building)
  if (!demand) throw new Error(`there is no demand.json for ${catalogue.building}`)
  return { catalogue, demand }
}

/** The same building with as many minutes for every priority class. */
export const withCredit = ({ catalogue, demand }: Setting, creditMinutes: number): Setting => ({
  demand,
  catalogue: { ...catalogue, priorityClasses: catalogue.priorityClasses.map((one) => ({ ...one, creditMinutes })) },
})

/** A Monday. */
const day = '2026-11-23'

export interface DayKind {
  seed: string
  visits: number
  /** Whether people leave who have waited for long, as they do; without, waiting times are not cut short by it. */
  leave: boolean
}

export const peopleIn = ({ catalogue, demand }: Setting, { seed, visits, leave }: DayKind): Person[] => {
  const midnight = startOfDay(day, catalogue.timeZone)
  const people = peopleOfDay({ seed, catalogue, demand, habits, visits, byHour: officeHours, midnight })
  return leave ? people : people.map((person) => ({ ...person, patienceMs: Number.POSITIVE_INFINITY }))
}

type Taps = Pick<ModelDayOptions, 'beforeArrival' | 'afterEvent'>

/** Lives one day, with an officer at every counter from 08.00 until everybody who came is served. */
export const live = async ({ catalogue }: Setting, seed: string, people: readonly Person[], taps: Taps): Promise<void> => {
  const from = startOfDay(day, catalogue.timeZone)
  await new ModelDay({ seed, catalogue, people, counters: catalogue.counters, shifts: officeShift, from, ...taps }).run()
}

/** Seeds of the days that the tables are made of. */
export const seeds = (days: number): string[] => Array.from({ length: days }, (_, i) => `day ${i + 1}`)

/** The class by which a table lists somebody. */
export const classOf = (priority: PriorityClassId | null): string => priority ?? 'no class'
