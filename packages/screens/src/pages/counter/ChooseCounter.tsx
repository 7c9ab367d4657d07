import type { Counter, MonitorView, SessionView } from '@antrean/contracts'
import { useSignal } from '@preact/signals'
import { agencies, catalogue, inUse, nameOf, services } from '../../shared/catalogue.ts'
import { text } from '../../shared/i18n/text.ts'
import { useViewOfSession } from '../../shared/session.ts'
import { SilenceBanner } from '../../shared/ui/LiveBadge.tsx'
import { TopBar } from '../../shared/ui/TopBar.tsx'
import { choose } from './chosen.ts'
import { t } from './words.ts'

export const ChooseCounter = ({ session }: { session: SessionView }) => {
  const monitor = useViewOfSession<MonitorView>('monitor')
  const wanted = useSignal('')
  const words = t.value.choose
  const { zones = [], counters } = catalogue.value ?? {}
  const matching = inUse(counters).filter((counter) => describes(counter, wanted.value))
  return (
    <>
      <SilenceBanner />
      <TopBar session={session}>
        <h1>{words.title}</h1>
      </TopBar>
      <main class="choose">
        <p>{words.hint}</p>
        <label>
          {words.filter}
          <input
            type="search"
            value={wanted.value}
            onInput={(event) => {
              wanted.value = event.currentTarget.value
            }}
          />
        </label>
        {matching.length === 0 && <p role="status">{words.nothing}</p>}
        {zones.map((zone) => {
          const here = matching.filter((counter) => counter.zone === zone.id)
          return (
            here.length > 0 && (
              <section key={zone.id}>
                <h2>{nameOf(zone)}</h2>
                <ul class="counters">
                  {here.map((counter) => (
                    <Choice key={counter.id} counter={counter} live={monitor.value?.state?.[`counter:${counter.id}`]} session={session} />
                  ))}
                </ul>
              </section>
            )
          )
        })}
      </main>
    </>
  )
}

/** Whether a counter's label, agency or services contain what was typed. */
const describes = (counter: Counter, wanted: string): boolean => {
  const words = [counter.label, nameOf(agencies.value.get(counter.agency)), agencies.value.get(counter.agency)?.shortName ?? '']
  const all = [...words, ...counter.services.map((service) => nameOf(services.value.get(service)))].join(' ').toLowerCase()
  return all.includes(wanted.trim().toLowerCase())
}

interface ChoiceProps {
  counter: Counter
  live: MonitorView[`counter:${string}`] | undefined
  session: SessionView
}

const Choice = ({ counter, live, session }: ChoiceProps) => {
  const words = t.value.choose
  const isOpen = live !== undefined && live.state !== 'closed'
  const isMine = isOpen && live.officer === session.account
  const isTaken = isOpen && !isMine && session.role === 'officer'
  return (
    <li>
      <button type="button" class={`choice ${isMine ? 'mine' : ''}`} disabled={isTaken} onClick={() => choose(counter.id)}>
        <span class="number">{counter.label}</span>
        <span>
          <strong>{agencies.value.get(counter.agency)?.shortName}</strong>
          <span class="services">{counter.services.map((service) => nameOf(services.value.get(service))).join(', ')}</span>
        </span>
        <span class="state" title={isOpen ? words.takenBy(live.officer ?? '') : undefined}>
          {isMine ? words.mine : isOpen ? words.taken : live ? words.free : ''}
          {live?.state === 'paused' && ` · ${text.value.counterStates.paused}`}
        </span>
      </button>
    </li>
  )
}
