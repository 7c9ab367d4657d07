import type { VisitTicket } from '@antrean/contracts'
import { BellRing, CircleCheck, CircleDot, CircleX, Clock, FileWarning, UserCheck } from 'lucide-preact'
import { nameOf, type ServiceOfAgency, services, timeZone, zones } from '../../shared/catalogue.ts'
import { timeOfDay } from '../../shared/format.ts'
import { language } from '../../shared/i18n/language.ts'
import { text as shared } from '../../shared/i18n/text.ts'
import { text } from './words.ts'

/** How a ticket looks: by its state, and where it was served by what came of it. */
const iconOf = ({ state, outcome, mayComeBack }: VisitTicket, service: ServiceOfAgency | undefined) => {
  if (state === 'called') return BellRing
  if (state === 'serving') return UserCheck
  if (mayComeBack) return FileWarning
  const { outcomeRequired = false, outcomes = [] } = service?.settings ?? {}
  const isUsual = outcome === null || (outcomeRequired && outcomes[0]?.id === outcome)
  if (state === 'served') return isUsual ? CircleCheck : CircleDot
  return state === 'no-show' || state === 'cancelled' || state === 'expired' ? CircleX : Clock
}

/** One service of the visit: which, where, and how far. */
export const TicketCard = ({ ticket }: { ticket: VisitTicket }) => {
  const { service: id, state, ahead, expected, closesBefore, counter, forCounter, outcome, mayComeBack, suspended } = ticket
  const service = services.value.get(id)
  const words = text.value
  const Icon = iconOf(ticket, service)
  const result = nameOf(service?.settings.outcomes.find((one) => one.id === outcome))
  return (
    <li class={`ticket ${mayComeBack ? 'come-back' : state}`} data-state={state}>
      <Icon size={26} aria-hidden="true" />
      <div>
        <h3>{service ? nameOf(service) : id}</h3>
        <p>{service && nameOf(service.agency)}</p>
        <p class="state">
          {result || words.states[state]}
          {ahead !== null && ` · ${words.ahead(ahead)}`}
        </p>
        {expected && <p class="state">{shared.value.expectedWait(expected.fromMinutes, expected.toMinutes)}</p>}
        {closesBefore !== null && <p class="state">{shared.value.closesBefore(timeOfDay(closesBefore, timeZone.value, language.value))}</p>}
        {counter && (state === 'called' || state === 'serving') && (
          <p class="state">
            {words.counter} {counter.label} · {nameOf(zones.value.get(counter.zone))}
          </p>
        )}
        {forCounter && state === 'waiting' && <p>{words.forCounter(forCounter.label)}</p>}
        {suspended && state === 'waiting' && (
          <p class="state">{words.suspended(shared.value.suspensionCauses[suspended.cause].toLowerCase())}</p>
        )}
        {mayComeBack && <ToBring counter={counter?.label} requirements={service?.standard.requirements ?? []} />}
      </div>
    </li>
  )
}

/** Where to come back to, and what the service asks for. */
const ToBring = ({ counter, requirements }: { counter: string | undefined; requirements: readonly string[] }) => {
  const words = text.value
  return (
    <>
      <p class="to-do">{words.showNumber(counter)}</p>
      {requirements.length > 0 && (
        <>
          <p class="state">{words.requirements}</p>
          <ul class="requirements" lang="id">
            {requirements.map((requirement) => (
              <li key={requirement}>{requirement}</li>
            ))}
          </ul>
        </>
      )}
    </>
  )
}
