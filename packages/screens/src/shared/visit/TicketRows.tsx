import './visit.css'
import type { NumberTicket } from '@antrean/contracts'
import type { ComponentChildren } from 'preact'
import { nameOf, services, timeZone } from '../catalogue.ts'
import { now } from '../clock.ts'
import { minutesInWords, timeOfDay } from '../format.ts'
import { language } from '../i18n/language.ts'
import { text } from '../i18n/text.ts'

interface TicketRowsProps {
  tickets: readonly NumberTicket[]
  /** What can be done with one. */
  children?: (ticket: NumberTicket) => ComponentChildren
}

/** The tickets of a visit: which service, what state, where, and how long. */
export const TicketRows = ({ tickets, children }: TicketRowsProps) => (
  <ul class="ticket-rows">
    {tickets.map((ticket) => (
      <li key={ticket.id} data-state={ticket.state}>
        <div>
          <strong>{nameOf(services.value.get(ticket.service))}</strong>
          <small>{services.value.get(ticket.service)?.agency.shortName}</small>
        </div>
        <p>
          <strong>{resultOf(ticket) || text.value.ticketStates[ticket.state]}</strong>
          <small>{[...whereOf(ticket), ...waitOf(ticket)].join(' · ')}</small>
          {ticket.closesBefore !== null && (
            <small class="closes">{text.value.closesBefore(timeOfDay(ticket.closesBefore, timeZone.value, language.value))}</small>
          )}
        </p>
        {children && <div class="may">{children(ticket)}</div>}
      </li>
    ))}
  </ul>
)

const resultOf = ({ service, outcome }: NumberTicket): string =>
  nameOf(services.value.get(service)?.settings.outcomes.find((one) => one.id === outcome))

const whereOf = ({ ahead, counter, forCounter }: NumberTicket): string[] => {
  const words = text.value.visit
  if (counter) return [words.atCounter(counter.label)]
  return [...(forCounter ? [words.forCounter(forCounter.label)] : []), ...(ahead === null ? [] : [words.ahead(ahead)])]
}

const waitOf = ({ state, enteredAt, waitingMs, expected }: NumberTicket): string[] => {
  const words = text.value.visit
  const { duration, expectedWait } = text.value
  if (waitingMs !== null) return [words.waited(minutesInWords(waitingMs, duration))]
  if (enteredAt === null || (state !== 'waiting' && state !== 'deferred')) return []
  const since = words.waiting(minutesInWords(now.value - enteredAt, duration))
  return expected ? [since, expectedWait(expected.fromMinutes, expected.toMinutes)] : [since]
}
