import type { MonitorCounter, PersonRole } from '@antrean/contracts'
import { Hourglass } from 'lucide-preact'
import { agencies } from '../../shared/catalogue.ts'
import { now } from '../../shared/clock.ts'
import { minutesInWords } from '../../shared/format.ts'
import { text } from '../../shared/i18n/text.ts'
import { Button } from '../../shared/ui/Button.tsx'
import { Trouble } from '../../shared/ui/Trouble.tsx'
import { asked, busy, isOverdue, trouble } from './asked.ts'
import { t } from './words.ts'

const mayEnd: readonly PersonRole[] = ['supervisor', 'administrator']

/** Services that last too long to be one; whoever may, ends them. */
export const OverdueServices = ({ counters, role }: { counters: readonly MonitorCounter[]; role: PersonRole }) => {
  const overdue = counters.filter((counter) => isOverdue(counter, now.value))
  const words = t.value.overdue
  return (
    <section class="overdue-services" aria-label={words.title}>
      <Trouble code={trouble.value} />
      <ul>
        {overdue.map((counter) => (
          <li key={counter.counter}>
            <Hourglass size={18} aria-hidden="true" />
            <span>
              <strong class="number">{counter.number}</strong> {t.value.counter(counter.label)} ·{' '}
              {agencies.value.get(counter.agency)?.shortName}
              <small>{words.since(minutesInWords(now.value - (counter.calledAt ?? now.value), text.value.duration))}</small>
            </span>
            {mayEnd.includes(role) && (
              <Button
                kind="danger"
                busy={busy.value}
                aria-label={words.endOf(counter.number, counter.label)}
                onClick={() => {
                  asked.value = { end: counter }
                }}
              >
                {words.end}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}
