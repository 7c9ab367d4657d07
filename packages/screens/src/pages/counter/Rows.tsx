import type { AsideTicket, ComingBackTicket, WaitingTicket } from '@antrean/contracts'
import { catalogue, nameOf, services } from '../../shared/catalogue.ts'
import { now } from '../../shared/clock.ts'
import { minutesInWords } from '../../shared/format.ts'
import { text } from '../../shared/i18n/text.ts'
import { asking } from './asking.ts'
import { t } from './words.ts'

/** Tickets that the counter does not hold; each opens what can be done with it. */
export const Rows = ({ tickets }: { tickets: (WaitingTicket | AsideTicket | ComingBackTicket)[] }) => (
  <ol class="next rows">
    {tickets.map((ticket) => (
      <li key={ticket.id}>
        <button
          type="button"
          onClick={() => {
            asking.value = { what: 'ticket', ticket: ticket.id }
          }}
        >
          <span class="number">{ticket.number}</span>
          <span class="service" title={nameOf(services.value.get(ticket.service))}>
            {'priority' in ticket && ticket.priority && <strong class="priority">{priorityName(ticket.priority)}</strong>}
            {nameOf(services.value.get(ticket.service))}
          </span>
          <span class="figures age" title={'outcome' in ticket ? undefined : t.value.age}>
            {minutesInWords(now.value - ticket.since, text.value.duration)}
          </span>
        </button>
      </li>
    ))}
  </ol>
)

const priorityName = (id: string): string => nameOf(catalogue.value?.priorityClasses.find((one) => one.id === id)) || id
