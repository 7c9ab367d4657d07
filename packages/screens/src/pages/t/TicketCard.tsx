import type { VisitTicket } from '@antrean/contracts'
import { BellRing, CircleCheck, CircleX, Clock, UserCheck } from 'lucide-preact'
import { nameOf, services, zones } from '../../shared/catalogue.ts'
import { text as shared } from '../../shared/i18n/text.ts'
import { text } from './words.ts'

const iconOf = (state: VisitTicket['state']) => {
  if (state === 'called') return BellRing
  if (state === 'serving') return UserCheck
  if (state === 'served') return CircleCheck
  return state === 'no-show' || state === 'cancelled' || state === 'expired' ? CircleX : Clock
}

/** One service of the visit: which, where, and how far. */
export const TicketCard = ({ ticket: { service: id, state, ahead, expected, counter } }: { ticket: VisitTicket }) => {
  const service = services.value.get(id)
  const words = text.value
  const Icon = iconOf(state)
  return (
    <li class={`ticket ${state}`}>
      <Icon size={24} aria-hidden="true" />
      <div>
        <h3>{service ? nameOf(service) : id}</h3>
        <p>{service && nameOf(service.agency)}</p>
        <p class="state">
          {words.states[state]}
          {ahead !== null && ` · ${words.ahead(ahead)}`}
        </p>
        {expected && <p class="state">{shared.value.expectedWait(expected.fromMinutes, expected.toMinutes)}</p>}
        {counter && (state === 'called' || state === 'serving') && (
          <p class="state">
            {words.counter} {counter.label} · {nameOf(zones.value.get(counter.zone))}
          </p>
        )}
      </div>
    </li>
  )
}
