import type { BoardCall } from '@antrean/contracts'
import { ArrowRight } from 'lucide-preact'
import { text } from './words.ts'

const listed = 4

export const RecentCalls = ({ calls }: { calls: readonly BoardCall[] }) => (
  <section class="recent">
    <h2>{text.value.recent}</h2>
    <ol>
      {calls.slice(0, listed).map(({ call, number, label }) => (
        <li key={call}>
          <span class="number">{number}</span>
          <ArrowRight aria-hidden="true" />
          <span>
            {text.value.counter} <b class="number">{label}</b>
          </span>
        </li>
      ))}
    </ol>
  </section>
)
