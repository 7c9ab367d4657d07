import type { BoardCall } from '@antrean/contracts'
import { MoveRight } from 'lucide-preact'
import { agencies } from '../../shared/catalogue.ts'
import { en } from './words.en.ts'
import { text } from './words.ts'

interface NowCalledProps {
  call: BoardCall | undefined
  /** Its visitor has not reached the counter yet. */
  pending: boolean
}

/** The newest call. Its key is the call itself, so that a recall of the same number flashes again. */
export const NowCalled = ({ call, pending }: NowCalledProps) => {
  const words = text.value
  if (!call)
    return (
      <section class="now-called empty">
        <h2>{words.nobodyYet}</h2>
        <p>{words.watch}</p>
      </section>
    )
  return (
    <section class={`now-called ${pending ? 'pending' : ''}`} key={call.call} data-call={call.call}>
      <h2>
        {pending ? words.called : words.lastCall} <span lang="en">{pending ? en.called : en.lastCall}</span>
      </h2>
      <p class="only-spoken" role="status">
        {words.calledTo(call.number, call.label)}
      </p>
      <p class="number" style={{ '--chars': call.number.length }} aria-hidden="true">
        {call.number}
      </p>
      <p class="to" aria-hidden="true">
        <MoveRight aria-hidden="true" />
        <span>{words.counter}</span>
        <span class="number">{call.label}</span>
      </p>
      <p class="agency">{agencies.value.get(call.agency)?.shortName ?? ''}</p>
    </section>
  )
}
