import type { CounterScreenView } from '@antrean/contracts'
import { timeZone } from '../../shared/catalogue.ts'
import { now } from '../../shared/clock.ts'
import { stopwatch, timeOfDay } from '../../shared/format.ts'
import { language } from '../../shared/i18n/language.ts'
import { text } from '../../shared/i18n/text.ts'
import { t } from './words.ts'

/** The place of the current number while there is none. */
export const Idle = ({ view: { counter, waiting, waitingHere }, loading }: { view: CounterScreenView; loading: boolean }) => {
  const words = t.value
  if (loading)
    return (
      <section class="card idle">
        <p role="status">{text.value.live.connecting}</p>
      </section>
    )
  if (counter.state === 'closed') return <Sentence title={words.closed} hint={words.closedHint} />
  if (counter.state === 'paused')
    return (
      <Sentence
        title={words.paused(counter.pauseReason ? text.value.pauseReasons[counter.pauseReason] : '')}
        hint={words.since(timeOfDay(counter.since, timeZone.value, language.value))}
        figure={stopwatch(now.value - counter.since)}
      />
    )
  const all = Object.values(waiting).reduce((sum, n) => sum + n, waitingHere)
  return all === 0 ? (
    <Sentence title={words.nobody} hint={words.nobodyHint} />
  ) : (
    <Sentence title={words.ready} hint={words.readyHint(all)} />
  )
}

const Sentence = ({ title, hint, figure }: { title: string; hint: string; figure?: string }) => (
  <section class="card idle">
    <h2>{title}</h2>
    <p>{hint}</p>
    {figure && <p class="figures stopwatch">{figure}</p>}
  </section>
)
