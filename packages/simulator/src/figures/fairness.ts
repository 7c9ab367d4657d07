import { classOf, live, peopleIn, type Setting, seeds, withCredit } from './setting.ts'
import { mean, median, minutes, quantile, span, table } from './statistics.ts'

const credits = [0, 10, 20, 40]
const tabled = 10

/** Waiting times in ms by class, one list a day. */
type Waits = Map<string, number[][]>

export const waitsOf = async (setting: Setting, visits: number, days = tabled): Promise<Waits> => {
  const waits: Waits = new Map()
  for (const [i, seed] of seeds(days).entries())
    await live(setting, seed, peopleIn(setting, { seed, visits, leave: false }), {
      afterEvent: ({ event }, queue) => {
        if (event.type !== 'ticket.called' || event.callCount > 1) return
        const { priority, waitingMs } = queue.ticket(event.ticket)
        for (const name of [classOf(priority), ...(priority === null ? [] : ['any class'])]) {
          const byDay = waits.get(name) ?? seeds(days).map(() => [])
          byDay[i]?.push(waitingMs ?? 0)
          waits.set(name, byDay)
        }
      },
    })
  return waits
}

const row = (credit: number, name: string, byDay: readonly number[][]): string[] => {
  const all = byDay.flat()
  const figures = [mean(all), median(all), quantile(all, 0.9)].map(minutes)
  return [name, `${credit}`, `${all.length}`, ...figures, span(byDay.map(median)), minutes(Math.max(...all))]
}

/** Waiting times by priority class when every class is put ahead by so many minutes. */
export const fairness = async (setting: Setting): Promise<string> => {
  const names = ['no class', 'any class', ...setting.catalogue.priorityClasses.map(({ id }) => id)]
  const head = ['class', 'credit (min)', 'tickets', 'mean', 'median', 'p90', 'medians of the days', 'longest']
  const tables: string[] = []
  for (const visits of [700, 1000]) {
    const byCredit = new Map<number, Waits>()
    for (const credit of credits) byCredit.set(credit, await waitsOf(withCredit(setting, credit), visits))
    const rows = names.flatMap((name) => credits.map((credit) => row(credit, name, byCredit.get(credit)?.get(name) ?? [])))
    tables.push(`**${visits} visits expected, ${tabled} days; waiting time in minutes**\n\n${table(head, rows)}`)
  }
  return tables.join('\n\n')
}
