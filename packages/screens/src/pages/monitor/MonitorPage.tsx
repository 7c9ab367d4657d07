import './monitor.css'
import type { MonitorView, SessionView } from '@antrean/contracts'
import { LogOut } from 'lucide-preact'
import { catalogue, timeZone } from '../../shared/catalogue.ts'
import { now } from '../../shared/clock.ts'
import { dayInWords, timeOfDay } from '../../shared/format.ts'
import { language } from '../../shared/i18n/language.ts'
import { text } from '../../shared/i18n/text.ts'
import { signOut, useViewOfSession } from '../../shared/session.ts'
import { Button } from '../../shared/ui/Button.tsx'
import { Gate } from '../../shared/ui/Gate.tsx'
import { LanguageSwitch } from '../../shared/ui/LanguageSwitch.tsx'
import { LiveBadge, SilenceBanner } from '../../shared/ui/LiveBadge.tsx'
import { Trouble } from '../../shared/ui/Trouble.tsx'
import { Agencies } from './Agencies.tsx'
import { Asked } from './Asked.tsx'
import { Counters } from './Counters.tsx'
import { FindNumber } from './FindNumber.tsx'
import { Totals } from './Totals.tsx'
import { t } from './words.ts'

export const MonitorPage = () => (
  <Gate title={t.value.title} roles={['supervisor', 'manager', 'administrator']}>
    {(session) => <Hall session={session} />}
  </Gate>
)

const Hall = ({ session }: { session: SessionView }) => {
  const followed = useViewOfSession<MonitorView>('monitor')
  const view = followed.value?.state ?? null
  return (
    <div class="monitor">
      <SilenceBanner />
      <Heading session={session} />
      {view === null || catalogue.value === null ? (
        <main class="gate">
          {followed.value?.refused ? <Trouble code={followed.value.refused.code} /> : <p role="status">{text.value.loading}</p>}
        </main>
      ) : (
        <main>
          <Totals total={view.total} />
          <Agencies view={view} />
          <Counters view={view} role={session.role} />
          <Asked />
        </main>
      )}
    </div>
  )
}

const Heading = ({ session }: { session: SessionView }) => (
  <header>
    <h1>
      {catalogue.value?.name} <small>{t.value.subtitle}</small>
    </h1>
    <p class="today">
      {dayInWords(now.value, timeZone.value, language.value)}{' '}
      <strong class="figures">{timeOfDay(now.value, timeZone.value, language.value)}</strong>
    </p>
    <FindNumber />
    <LiveBadge />
    <LanguageSwitch />
    <Button kind="quiet" title={session.name} icon={<LogOut size={18} aria-hidden="true" />} onClick={() => void signOut()}>
      {text.value.signIn.signOut}
    </Button>
  </header>
)
