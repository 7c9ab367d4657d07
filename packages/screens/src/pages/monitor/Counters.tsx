import type { MonitorCounter, MonitorView, PersonRole } from '@antrean/contracts'
import { BellRing, Circle, CirclePause, DoorClosed, Hourglass, UserRoundCheck } from 'lucide-preact'
import { agencies, catalogue, nameOf } from '../../shared/catalogue.ts'
import { now } from '../../shared/clock.ts'
import { text } from '../../shared/i18n/text.ts'
import { asked } from './asked.ts'
import { conditionOf, conditions, tally } from './condition.ts'
import { OverdueServices } from './OverdueServices.tsx'
import { t } from './words.ts'

const icons = { overdue: Hourglass, serving: UserRoundCheck, called: BellRing, ready: Circle, paused: CirclePause, closed: DoorClosed }

/** Every counter of the building, by zone: an icon, a word and the number say what it is doing. */
export const Counters = ({ view, role }: { view: MonitorView; role: PersonRole }) => {
  const { counters = [], zones = [] } = catalogue.value ?? {}
  const live = counters.flatMap(({ id }) => view[`counter:${id}`] ?? [])
  const sums = tally(live, now.value)
  return (
    <section class="panel counters">
      <h2>{t.value.countersTitle}</h2>
      <ul class="legend figures">
        {conditions.map((condition) => {
          const Icon = icons[condition]
          return (
            <li key={condition} class={condition}>
              <Icon size={16} aria-hidden="true" />
              {t.value.conditions[condition]} <strong>{sums[condition]}</strong>
            </li>
          )
        })}
      </ul>
      <OverdueServices counters={live} role={role} />
      {zones.map((zone) => (
        <div key={zone.id}>
          <h3>{nameOf(zone)}</h3>
          <ul class="tiles">
            {live
              .filter((counter) => counter.zone === zone.id)
              .map((counter) => (
                <Tile key={counter.counter} counter={counter} />
              ))}
          </ul>
        </div>
      ))}
    </section>
  )
}

const Tile = ({ counter }: { counter: MonitorCounter }) => {
  const condition = conditionOf(counter, now.value)
  const Icon = icons[condition]
  const word = t.value.conditions[condition]
  const { number } = counter
  const beside = number ?? (condition === 'paused' && counter.pauseReason ? text.value.pauseReasons[counter.pauseReason] : word)
  return (
    <li class={`tile ${condition}`} title={`${t.value.counter(counter.label)} · ${nameOf(agencies.value.get(counter.agency))} · ${word}`}>
      <span class="number">
        <span class="only-spoken">{t.value.counter('')}</span>
        {counter.label}
      </span>
      <Icon size={16} aria-hidden="true" />
      {beside !== word && <span class="only-spoken">{word}</span>}
      {number === null ? (
        <span class="figures">{beside}</span>
      ) : (
        <button
          type="button"
          class="figures"
          onClick={() => {
            asked.value = { number }
          }}
        >
          {number}
        </button>
      )}
    </li>
  )
}
