import type { VisitPhoneView } from '@antrean/contracts'
import { useEffect } from 'preact/hooks'
import { text as shared } from '../../shared/i18n/text.ts'
import { useView } from '../../shared/live.ts'
import { Trouble } from '../../shared/ui/Trouble.tsx'
import { Now } from './Now.tsx'
import { latestOfServices, type Situation, situationOf } from './situation.ts'
import { TicketCard } from './TicketCard.tsx'
import { Unknown } from './Unknown.tsx'
import { text } from './words.ts'

/** Once for each call, and only where the phone can: a phone in a pocket is felt. */
const useVibration = (situation: Situation | null) => {
  const call = situation?.is === 'called' ? situation.call : null
  useEffect(() => {
    if (call !== null) navigator.vibrate?.([400, 200, 400, 200, 800])
  }, [call])
}

const useTitle = (situation: Situation | null, number: string | undefined) => {
  const words = text.value
  useEffect(() => {
    if (number === undefined) return
    document.title = situation?.is === 'called' ? words.titleCalled(situation.label, number) : words.title(number)
  }, [situation, number, words])
}

export const VisitOf = ({ token }: { token: string }) => {
  const { state, refused } = useView<VisitPhoneView>(`visit:${token}`).value ?? {}
  const situation = state ? situationOf(state) : null
  useVibration(situation)
  useTitle(situation, state?.visit?.number)
  if (situation?.is === 'unknown' || refused?.code === 'VISIT_UNKNOWN') return <Unknown />
  if (!state?.visit || !situation) return refused ? <Trouble code={refused.code} /> : <p class="loading">{shared.value.loading}</p>
  return (
    <>
      <section class="own-number">
        <h1>{text.value.yourNumber}</h1>
        <p class="number">{state.visit.number}</p>
      </section>
      <Now situation={situation} />
      <section hidden={state.tickets.length === 0}>
        <h2>{text.value.visit}</h2>
        <ul class="tickets">
          {latestOfServices(state.tickets).map((ticket) => (
            <TicketCard key={ticket.id} ticket={ticket} />
          ))}
        </ul>
      </section>
      {situation.is !== 'over' && <p class="stay">{situation.is === 'come-back' ? text.value.keepOpen : text.value.stay}</p>}
    </>
  )
}
