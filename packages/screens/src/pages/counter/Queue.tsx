import type { CounterScreenView } from '@antrean/contracts'
import { catalogue, nameOf, services } from '../../shared/catalogue.ts'
import { now } from '../../shared/clock.ts'
import { minutesInWords } from '../../shared/format.ts'
import { text } from '../../shared/i18n/text.ts'
import { t } from './words.ts'

/** Who waits for this counter, in the order in which it would call them. */
export const Queue = ({ view: { next, waiting } }: { view: CounterScreenView }) => {
  const words = t.value
  const all = Object.values(waiting).reduce((sum, n) => sum + n, 0)
  return (
    <aside class="card queue">
      <h2>
        {words.queue} <span class="number">{all}</span>
      </h2>
      {Object.keys(waiting).length > 1 && (
        <ul class="per-service" aria-label={words.perService}>
          {Object.entries(waiting).map(([service, n]) => (
            <li key={service} title={nameOf(services.value.get(service))} class={n === 0 ? 'none' : ''}>
              <span>{nameOf(services.value.get(service))}</span>
              <span class="figures">{n}</span>
            </li>
          ))}
        </ul>
      )}
      <h3>{words.nextInLine}</h3>
      <ol class="next">
        {next.map((ticket) => (
          <li key={ticket.id}>
            <span class="number">{ticket.number}</span>
            <span class="service" title={nameOf(services.value.get(ticket.service))}>
              {ticket.priority && <strong class="priority">{priorityName(ticket.priority)}</strong>}
              {nameOf(services.value.get(ticket.service))}
            </span>
            <span class="figures age" title={words.age}>
              {minutesInWords(now.value - ticket.since, text.value.duration)}
            </span>
          </li>
        ))}
      </ol>
      {next.length === 0 && <p class="soft">{words.nobody}</p>}
    </aside>
  )
}

const priorityName = (id: string): string => nameOf(catalogue.value?.priorityClasses.find((one) => one.id === id)) || id
