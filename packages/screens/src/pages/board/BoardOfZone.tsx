import type { BoardCounter, BoardView } from '@antrean/contracts'
import { timeZone } from '../../shared/catalogue.ts'
import { now } from '../../shared/clock.ts'
import { dayInWords } from '../../shared/format.ts'
import { language } from '../../shared/i18n/language.ts'
import { text as shared } from '../../shared/i18n/text.ts'
import { useView } from '../../shared/live.ts'
import { LiveBadge, SilenceBanner } from '../../shared/ui/LiveBadge.tsx'
import { Trouble } from '../../shared/ui/Trouble.tsx'
import { CounterGrid, isPending } from './CounterGrid.tsx'
import { NowCalled } from './NowCalled.tsx'
import { RecentCalls } from './RecentCalls.tsx'
import { SoundStatus } from './SoundStatus.tsx'
import { useSpeaker } from './speech/useSpeaker.ts'
import { ZoneChooser } from './ZoneChooser.tsx'

const isCounter = (key: string): key is `counter:${string}` => key.startsWith('counter:')

/** In the order in which people look for them. */
const countersOf = (state: BoardView): BoardCounter[] =>
  Object.keys(state)
    .filter(isCounter)
    .flatMap((key) => state[key] ?? [])
    .sort((a, b) => Number(a.label) - Number(b.label))

/** The board of a zone, as the last data that arrived had it; it is never emptied by a lost connection. */
export const BoardOfZone = ({ zone }: { zone: string }) => {
  const board = useView<BoardView>(`board:${zone}`)
  useSpeaker(zone, board)
  const { state, refused, link } = board.value ?? {}
  if (refused && !state)
    return (
      <>
        <Trouble code={refused.code} />
        {refused.code === 'ZONE_UNKNOWN' && <ZoneChooser />}
      </>
    )
  if (!state)
    return (
      <main class="zones">
        <SilenceBanner />
        <h1>{shared.value.loading}</h1>
      </main>
    )
  const latest = state.calls[0]
  return (
    <div class="board">
      <header>
        <div>
          <h1>{state.building.zone}</h1>
          <p>{state.building.name}</p>
        </div>
        <Clock zone={state.building.timeZone} />
      </header>
      <SilenceBanner />
      <main>
        <div class="latest">
          <NowCalled call={latest} pending={latest !== undefined && isPending(state[`counter:${latest.counter}`], latest)} />
          <RecentCalls calls={state.calls.slice(1)} />
        </div>
        <CounterGrid counters={countersOf(state)} latest={latest} />
      </main>
      <footer>
        <SoundStatus speaks={link?.connection != null && state.speaker === link.connection} />
        <LiveBadge />
      </footer>
    </div>
  )
}

const Clock = ({ zone }: { zone: string }) => {
  const locale = language.value === 'id' ? 'id-ID' : 'en-GB'
  const time = new Intl.DateTimeFormat(locale, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZone: zone }).format(now.value)
  return (
    <div class="clock">
      <time class="figures">{time}</time>
      <p>{dayInWords(now.value, zone || timeZone.value, language.value)}</p>
    </div>
  )
}
