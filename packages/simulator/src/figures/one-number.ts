import type { Person } from '../model/people-of-day.ts'
import { live, peopleIn, type Setting, seeds } from './setting.ts'
import { mean, median, minutes, percent, quantile, span, table } from './statistics.ts'

const tabled = 10

/** One visitor in both worlds; sojourn times in ms. */
interface Pair {
  day: number
  person: Person
  together: number
  inTurn: number
}

/** How long everybody stayed who was served everywhere, by place in the list of people. */
const sojourns = async (setting: Setting, seed: string, people: readonly Person[]): Promise<Map<number, number>> => {
  const stayed = new Map<number, number>()
  const placeOf = new Map<string, number>()
  await live(setting, seed, people, {
    afterEvent: ({ event }, { state }) => {
      if (event.type === 'visit.arrived') placeOf.set(event.visit, placeOf.size)
      if (!('departed' in event) || event.departed !== true) return
      stayed.set(placeOf.get(event.visit) ?? -1, event.at - (state.visits.get(event.visit)?.arrivedAt ?? event.at))
    },
  })
  return stayed
}

export const pairsOf = async (setting: Setting, visits: number, days = tabled): Promise<Pair[]> => {
  const pairs: Pair[] = []
  for (const [day, seed] of seeds(days).entries()) {
    const people = peopleIn(setting, { seed, visits, leave: false })
    const together = await sojourns(setting, seed, people)
    const inTurn = await sojourns(
      setting,
      seed,
      people.map((person) => ({ ...person, ordered: true })),
    )
    for (const [place, person] of people.entries()) {
      const [a, b] = [together.get(place), inTurn.get(place)]
      if (a !== undefined && b !== undefined) pairs.push({ day, person, together: a, inTurn: b })
    }
  }
  return pairs
}

const groups: [name: string, has: (person: Person) => boolean][] = [
  ['two or more services', ({ services }) => services.length > 1],
  ['… in any order', ({ services, ordered }) => services.length > 1 && !ordered],
  ['… two, in any order', ({ services, ordered }) => services.length === 2 && !ordered],
  ['… three, in any order', ({ services, ordered }) => services.length === 3 && !ordered],
  ['… in a fixed order', ({ ordered }) => ordered],
  ['one service', ({ services }) => services.length === 1],
  ['everybody', () => true],
]

const row = (visits: number, name: string, pairs: readonly Pair[]): string[] => {
  const [together, inTurn] = [pairs.map((pair) => pair.together), pairs.map((pair) => pair.inTurn)]
  const saved = seeds(tabled).map((_, day) => mean(pairs.filter((pair) => pair.day === day).map((pair) => pair.inTurn - pair.together)))
  return [
    ...[name, `${visits}`, `${pairs.length}`],
    ...[mean, median, (all: readonly number[]) => quantile(all, 0.9)].map((of) => `${minutes(of(together))} / ${minutes(of(inTurn))}`),
    minutes(mean(inTurn) - mean(together)),
    span(saved),
    percent(pairs.filter((pair) => pair.together < pair.inTurn).length / pairs.length),
  ]
}

/** Time in the building with one number for several agencies, and of the same visitors who queue at one after the other. */
export const oneNumber = async (setting: Setting): Promise<string> => {
  const head = ['visitors with', 'visits a day', 'n', 'mean', 'median', 'p90', 'mean saved', 'of each day', 'stayed shorter']
  const rows: string[][] = []
  for (const visits of [350, 700, 1000]) {
    const pairs = await pairsOf(setting, visits)
    for (const [name, has] of groups)
      rows.push(
        row(
          visits,
          name,
          pairs.filter(({ person }) => has(person)),
        ),
      )
  }
  return `**${tabled} days of each; time in the building in minutes, one number / one agency after the other**\n\n${table(head, rows)}`
}
