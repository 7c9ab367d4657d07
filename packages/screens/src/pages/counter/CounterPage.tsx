import './counter.css'
import type { SessionView } from '@antrean/contracts'
import { catalogue, catalogueTrouble, counters } from '../../shared/catalogue.ts'
import { text } from '../../shared/i18n/text.ts'
import { Gate } from '../../shared/ui/Gate.tsx'
import { Trouble } from '../../shared/ui/Trouble.tsx'
import { ChooseCounter } from './ChooseCounter.tsx'
import { chosen } from './chosen.ts'
import { WorkingScreen } from './WorkingScreen.tsx'
import { t } from './words.ts'

export const CounterPage = () => (
  <Gate title={t.value.title} roles={['officer', 'supervisor']}>
    {(session) => <SignedIn session={session} />}
  </Gate>
)

const SignedIn = ({ session }: { session: SessionView }) => {
  if (catalogue.value === null)
    return (
      <main class="gate">
        {catalogueTrouble.value === null ? <p role="status">{text.value.loading}</p> : <Trouble code={catalogueTrouble.value} />}
      </main>
    )
  const counter = counters.value.get((chosen.value === undefined ? session.counter : chosen.value) ?? '')
  return counter === undefined ? (
    <ChooseCounter session={session} />
  ) : (
    <WorkingScreen key={counter.id} counter={counter} session={session} />
  )
}
