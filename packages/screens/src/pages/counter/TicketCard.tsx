import type { CounterTicket } from '@antrean/contracts'
import { BellRing, UserRoundCheck } from 'lucide-preact'
import type { ComponentChildren } from 'preact'
import { catalogue, nameOf, services } from '../../shared/catalogue.ts'
import { now } from '../../shared/clock.ts'
import { minutesInWords, stopwatch } from '../../shared/format.ts'
import { text } from '../../shared/i18n/text.ts'
import { t } from './words.ts'

/** The visitor of this moment: the number, the service, and how long it takes. */
export const TicketCard = ({ ticket, children }: { ticket: CounterTicket; children?: ComponentChildren }) => {
  const service = services.value.get(ticket.service)
  const priority = catalogue.value?.priorityClasses.find(({ id }) => id === ticket.priority)
  const words = t.value
  const isServing = ticket.state === 'serving'
  const Icon = isServing ? UserRoundCheck : BellRing
  return (
    <section class={`card ticket ${ticket.state}`} data-number={ticket.number} data-state={ticket.state}>
      <p class="phase">
        <Icon size={22} aria-hidden="true" />
        {isServing ? words.serving : words.called}
        {!isServing && ticket.recallCount > 0 && <span>· {words.calledTimes(ticket.recallCount + 1)}</span>}
        {priority && <strong class="priority">{nameOf(priority)}</strong>}
      </p>
      <p class="number">{ticket.number}</p>
      <div class="about">
        <h2>{nameOf(service)}</h2>
        <p>{nameOf(service?.agency)}</p>
        {ticket.enteredAt !== null && ticket.calledAt !== null && (
          <p class="soft">{words.waited(minutesInWords(ticket.calledAt - ticket.enteredAt, text.value.duration))}</p>
        )}
      </div>
      <Elapsed ticket={ticket} standardMinutes={service?.standard.serviceMinutes} />
      {children}
      <p class="only-spoken" role="status">
        {words.announce[isServing ? 'serving' : 'called'](ticket.number)}
      </p>
    </section>
  )
}

const Elapsed = ({ ticket, standardMinutes }: { ticket: CounterTicket; standardMinutes: number | undefined }) => {
  const from = ticket.state === 'serving' ? ticket.servingAt : ticket.calledAt
  if (from === null) return null
  const elapsed = now.value - from
  const isOver = ticket.state === 'serving' && standardMinutes !== undefined && elapsed > standardMinutes * 60_000
  return (
    <div class={`elapsed ${isOver ? 'over' : ''}`}>
      <p class="figures stopwatch">{stopwatch(elapsed)}</p>
      <p>{ticket.state === 'serving' ? t.value.sinceServe : t.value.sinceCall}</p>
      {ticket.state === 'serving' && standardMinutes !== undefined && (
        <p class="standard">{isOver ? t.value.overStandard(standardMinutes) : t.value.standard(standardMinutes)}</p>
      )}
    </div>
  )
}
