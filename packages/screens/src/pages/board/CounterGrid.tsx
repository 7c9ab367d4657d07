import type { BoardCall, BoardCounter } from '@antrean/contracts'
import { Megaphone, Pause, UserCheck } from 'lucide-preact'
import { agencies } from '../../shared/catalogue.ts'
import { text } from './words.ts'

interface GridProps {
  counters: readonly BoardCounter[]
  latest: BoardCall | undefined
}

/** The number at each open counter of the zone, every counter at its own place. */
export const CounterGrid = ({ counters, latest }: GridProps) => {
  const columns = counters.length > 24 ? 4 : counters.length > 12 ? 3 : counters.length > 4 ? 2 : 1
  const rows = Math.max(4, Math.ceil(counters.length / columns))
  if (counters.length === 0) return <p class="nobody">{text.value.noCounters}</p>
  return (
    <ul class="counters" style={{ '--columns': columns, '--rows': rows }} aria-label={text.value.counters}>
      {counters.map((counter) => (
        <CounterTile key={counter.counter} counter={counter} newest={latest !== undefined && isPending(counter, latest)} />
      ))}
    </ul>
  )
}

/** The counter still waits for whom it called. */
export const isPending = (at: BoardCounter | undefined, call: BoardCall): boolean =>
  at?.counter === call.counter && at.ticketState === 'called' && at.number === call.number

const CounterTile = ({ counter, newest }: { counter: BoardCounter; newest: boolean }) => {
  const { label, agency, state, number, ticketState } = counter
  const words = text.value
  const condition = ticketState ?? (state === 'paused' ? 'paused' : 'free')
  const said = { called: words.called, serving: words.serving, paused: words.paused, free: words.free }[condition]
  const Icon = { called: Megaphone, serving: UserCheck, paused: Pause, free: null }[condition]
  return (
    <li class={`tile ${condition} ${newest ? 'newest' : ''}`} data-counter={counter.counter}>
      <div class="label">
        <span>{words.counter}</span>
        <b class="number">{label}</b>
      </div>
      <div class="at">
        <b class="number">{number ?? '–'}</b>
        <p>
          <span class="agency">{agencies.value.get(agency)?.shortName ?? ''}</span>
          <span class="condition">
            {Icon && <Icon aria-hidden="true" />} {said}
          </span>
        </p>
      </div>
    </li>
  )
}
