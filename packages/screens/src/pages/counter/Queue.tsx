import type { CounterScreenView } from '@antrean/contracts'
import { useSignal } from '@preact/signals'
import { nameOf, services } from '../../shared/catalogue.ts'
import { text } from '../../shared/i18n/text.ts'
import { Rows } from './Rows.tsx'
import { type List, lists } from './situation.ts'
import { t } from './words.ts'

/** Who waits for this counter, in the order in which it would call them; who was set aside, and who did not come. */
export const Queue = ({ view }: { view: CounterScreenView }) => {
  const shown = useSignal<List>('next')
  const { waiting, waitingHere } = view
  const words = t.value
  const all = Object.values(waiting).reduce((sum, n) => sum + n, waitingHere)
  const sizes: Record<List, number> = {
    next: all,
    parked: view.parked.length,
    noShows: view.noShows.length,
    comingBack: view.comingBack.length,
  }
  return (
    <aside class="card queue">
      <h2>
        {words.queue} <span class="number">{all}</span>
      </h2>
      <PerService view={view} />
      <fieldset class="lists">
        <legend class="only-spoken">{words.lists}</legend>
        {lists.map((list) => (
          <button
            key={list}
            type="button"
            aria-pressed={shown.value === list}
            onClick={() => {
              shown.value = list
            }}
          >
            {words.listNames[list]} <span class="figures">{sizes[list]}</span>
          </button>
        ))}
      </fieldset>
      <Rows tickets={view[shown.value]} />
      {view[shown.value].length === 0 && <p class="soft">{words.nobodyIn[shown.value]}</p>}
    </aside>
  )
}

const PerService = ({ view: { waiting, waitingHere, suspended } }: { view: CounterScreenView }) => {
  const words = t.value
  if (Object.keys(waiting).length < 2 && waitingHere === 0 && Object.keys(suspended).length === 0) return null
  return (
    <ul class="per-service" aria-label={words.perService}>
      {Object.entries(waiting).map(([service, n]) => {
        const stopped = suspended[service]
        return (
          <li key={service} title={nameOf(services.value.get(service))} class={n === 0 && !stopped ? 'none' : ''}>
            <span>{nameOf(services.value.get(service))}</span>
            {stopped && <strong class="stopped">{words.suspended(text.value.suspensionCauses[stopped.cause])}</strong>}
            <span class="figures">{n}</span>
          </li>
        )
      })}
      {waitingHere > 0 && (
        <li>
          <span>{words.waitingHere}</span>
          <span class="figures">{waitingHere}</span>
        </li>
      )}
    </ul>
  )
}
