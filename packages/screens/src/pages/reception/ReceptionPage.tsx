import './reception.css'
import type { SessionView } from '@antrean/contracts'
import { useEffect } from 'preact/hooks'
import { catalogue, catalogueTrouble } from '../../shared/catalogue.ts'
import { text } from '../../shared/i18n/text.ts'
import { Gate } from '../../shared/ui/Gate.tsx'
import { SilenceBanner } from '../../shared/ui/LiveBadge.tsx'
import { TopBar } from '../../shared/ui/TopBar.tsx'
import { Trouble } from '../../shared/ui/Trouble.tsx'
import { focusScan } from './desk.ts'
import { Issue } from './Issue.tsx'
import { Scan } from './Scan.tsx'
import { Shown } from './Shown.tsx'
import { t } from './words.ts'

export const ReceptionPage = () => (
  <Gate title={t.value.title} roles={['receptionist', 'administrator']}>
    {(session) => <Desk session={session} />}
  </Gate>
)

const writesHere = 'input:not([type=radio]), textarea, select'

/** Whatever a scanner types comes to its field, unless somebody writes elsewhere or is being asked. */
const useScanner = () =>
  useEffect(() => {
    const onKey = ({ key, ctrlKey, altKey, metaKey, target }: KeyboardEvent) => {
      if (key.length !== 1 || key === ' ' || ctrlKey || altKey || metaKey) return
      if ((target as Element).closest(writesHere) || document.querySelector('dialog[open]')) return
      focusScan()
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [])

const Desk = ({ session }: { session: SessionView }) => {
  useScanner()
  return (
    <>
      <SilenceBanner />
      <TopBar session={session}>
        <h1>
          {t.value.title} <small>{catalogue.value?.name}</small>
        </h1>
      </TopBar>
      {catalogue.value === null ? (
        <main class="gate">
          {catalogueTrouble.value === null ? <p role="status">{text.value.loading}</p> : <Trouble code={catalogueTrouble.value} />}
        </main>
      ) : (
        <main class="desk">
          <div class="visitor">
            <Scan />
            <Shown />
          </div>
          <Issue />
        </main>
      )}
    </>
  )
}
