import type { MonitorView } from '@antrean/contracts'
import { now } from '../../shared/clock.ts'
import { count, minutesInWords } from '../../shared/format.ts'
import { language } from '../../shared/i18n/language.ts'
import { text } from '../../shared/i18n/text.ts'
import { t } from './words.ts'

/** The building in five figures. */
export const Totals = ({ total }: { total: MonitorView['total'] }) => {
  const words = t.value
  const figure = (n: number) => count(n, language.value)
  const longest = total.oldestSince === null ? words.nobody : minutesInWords(now.value - total.oldestSince, text.value.duration)
  return (
    <dl class="totals">
      <Total name={words.visitors} value={figure(total.visitors)} beside={words.arrived(figure(total.arrived))} />
      <Total name={words.waiting} value={figure(total.waiting)} />
      <Total name={words.longest} value={longest} />
      <Total name={words.openCounters} value={figure(total.openCounters)} beside={words.ofCounters(total.counters)} />
      <Total name={words.served} value={figure(total.served)} beside={words.noShow(figure(total.noShow))} />
    </dl>
  )
}

const Total = ({ name, value, beside }: { name: string; value: string; beside?: string }) => (
  <div>
    <dt>{name}</dt>
    <dd>
      <span class="number">{value}</span> {beside && <span class="beside">{beside}</span>}
    </dd>
  </div>
)
