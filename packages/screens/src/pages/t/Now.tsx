import { BellRing } from 'lucide-preact'
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
  return (
    <section class={`now ${situation.is}`} role="status">
      <p>{sentence(situation)}</p>
    </section>
  )
}

const sentence = (situation: Situation): string => {
  const words = text.value
  if (situation.is === 'serving') return words.serving(situation.label)
  if (situation.is === 'waiting') return situation.ahead === 0 ? words.next : words.waitFor(situation.ahead)
  return situation.is === 'over' ? words.over : words.pending
}
