import type { VisitTicket } from '@antrean/contracts'
import { BellRing, FileWarning } from 'lucide-preact'
import { agencies, nameOf, services } from '../../shared/catalogue.ts'
import type { Situation } from './situation.ts'
import { text } from './words.ts'

/** The one sentence that matters now, for eyes and ears. */
export const Now = ({ situation }: { situation: Situation }) => {
  const words = text.value
  if (situation.is === 'called')
    return (
      <section class="now called" role="alert" key={situation.call}>
        <BellRing size={44} aria-hidden="true" />
        <p class="turn">{words.yourTurn}</p>
        <p class="only-spoken">{words.goTo(situation.label)}</p>
        <p class="where" aria-hidden="true">
          {words.counter} <b class="number">{situation.label}</b>
        </p>
      </section>
    )
  if (situation.is === 'come-back') return <ComeBack ticket={situation.ticket} />
  return (
    <section class={`now ${situation.is}`} role="status">
      <p>{sentence(situation)}</p>
    </section>
  )
}

/** What to do where something was missing. */
const ComeBack = ({ ticket: { service: id, outcome, counter } }: { ticket: VisitTicket }) => {
  const words = text.value
  const service = services.value.get(id)
  const name = nameOf(service?.settings.outcomes.find((one) => one.id === outcome))
  return (
    <section class="now come-back" role="status">
      <FileWarning size={40} aria-hidden="true" />
      <p class="turn">{name}</p>
      <p>{counter ? words.comeBackTo(counter.label, agencies.value.get(counter.agency)?.shortName ?? '') : words.comeBack}</p>
      <p class="how">{words.noNewNumber}</p>
    </section>
  )
}

const sentence = (situation: Situation): string => {
  const words = text.value
  if (situation.is === 'serving') return words.serving(situation.label)
  if (situation.is === 'waiting') return situation.ahead === 0 ? words.next : words.waitFor(situation.ahead)
  if (situation.is === 'missed') return words.missed
  return situation.is === 'over' ? words.over : words.pending
}
