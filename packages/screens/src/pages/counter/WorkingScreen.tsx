import { isLater } from '@antrean/client'
import type { Counter, CounterScreenView, SessionView } from '@antrean/contracts'
import { useSignal } from '@preact/signals'
import { Repeat2 } from 'lucide-preact'
import { useEffect } from 'preact/hooks'
import { agencies, nameOf } from '../../shared/catalogue.ts'
import { text } from '../../shared/i18n/text.ts'
import { useViewOfSession } from '../../shared/session.ts'
import { Button } from '../../shared/ui/Button.tsx'
import { SilenceBanner } from '../../shared/ui/LiveBadge.tsx'
import { StatusLine } from '../../shared/ui/StatusLine.tsx'
import { TopBar } from '../../shared/ui/TopBar.tsx'
import { Trouble } from '../../shared/ui/Trouble.tsx'
import { Actions } from './Actions.tsx'
import { choose } from './chosen.ts'
import { answer, nobodyWaits, seen, trouble, underWay } from './commands.ts'
import { Idle } from './Idle.tsx'
import { KeysSwitch } from './KeysSwitch.tsx'
import { Marks } from './Marks.tsx'
import { Note } from './Note.tsx'
import { Queue } from './Queue.tsx'
import { StandardCard } from './StandardCard.tsx'
import { targetOf, withAnswer } from './situation.ts'
import { TicketCard } from './TicketCard.tsx'
import { t } from './words.ts'

interface WorkingScreenProps {
  counter: Counter
  session: SessionView
}

/** What stands here before the first word of the live service: the counter as the session knows it. */
const unseen = ({ id, label, services }: Counter, session: SessionView): CounterScreenView => ({
  counter: {
    ...{ id, label, state: session.counter === id ? 'open' : 'closed', officer: null, since: 0, pauseReason: null },
    ...{ services, asCatalogued: true },
  },
  ...{ ticket: null, next: [], waiting: {}, waitingHere: 0, suspended: {}, parked: [], noShows: [], comingBack: [], undoable: null },
})

export const WorkingScreen = ({ counter, session }: WorkingScreenProps) => {
  const followed = useViewOfSession<CounterScreenView>(`counter:${counter.id}`)
  const live = followed.value
  const view = withAnswer(live?.state ?? unseen(counter, session), live?.cursor ?? null, answer.value, isLater)
  const keys = useSignal(true)
  const { ticket } = view
  useEffect(() => seen(ticket?.id ?? null), [ticket?.id])

  const { state, officer } = view.counter
  const isTaken = state !== 'closed' && officer !== null && officer !== session.account && session.role === 'officer'
  const loading = live === null || (live.state === null && live.refused === null && !live.link.silent)

  return (
    <>
      <SilenceBanner />
      <TopBar session={session}>
        <h1>
          {t.value.counter(counter.label)}{' '}
          <small title={nameOf(agencies.value.get(counter.agency))}>{agencies.value.get(counter.agency)?.shortName}</small>
        </h1>
        <span class={`counter-state ${state}`}>{text.value.counterStates[state]}</span>
        {(state === 'closed' || isTaken) && (
          <Button kind="quiet" icon={<Repeat2 size={18} aria-hidden="true" />} onClick={() => choose(null)}>
            {t.value.another}
          </Button>
        )}
        <KeysSwitch on={keys} />
      </TopBar>
      <main class="working">
        <div class="now">
          {ticket ? (
            <TicketCard ticket={ticket}>
              {ticket.state === 'serving' && !isTaken && (
                <Marks key={ticket.id} ticket={ticket} target={targetOf(view)} keys={keys.value} />
              )}
            </TicketCard>
          ) : (
            <Idle view={view} loading={loading} />
          )}
          {ticket && session.counter === counter.id && <Note ticket={ticket.id} />}
          {!isTaken && !loading && <Actions view={view} role={session.role} keys={keys.value} />}
          <StatusLines isTaken={isTaken} officer={officer} />
          {ticket && <StandardCard ticket={ticket} />}
        </div>
        <Queue view={view} />
      </main>
    </>
  )
}

const StatusLines = ({ isTaken, officer }: { isTaken: boolean; officer: string | null }) => (
  <div class="status-lines">
    <Trouble code={trouble.value} />
    <StatusLine>
      {isTaken ? t.value.takenBy(officer ?? '') : nobodyWaits.value && underWay.value === null ? t.value.nobodyFound : null}
    </StatusLine>
  </div>
)
