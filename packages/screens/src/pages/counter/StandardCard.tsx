import type { CounterTicket } from '@antrean/contracts'
import { nameOf, services } from '../../shared/catalogue.ts'
import { text } from '../../shared/i18n/text.ts'
import { t } from './words.ts'

/** What the service's standard says, at hand while the visitor asks. */
export const StandardCard = ({ ticket }: { ticket: CounterTicket }) => {
  const standard = services.value.get(ticket.service)?.standard
  if (standard === undefined) return null
  const words = t.value
  const { requirements, fee, product, completionDays } = standard
  return (
    <section class="card standard-card">
      <div>
        <h3>{words.requirements}</h3>
        {requirements.length === 0 && <p>{words.noRequirements}</p>}
        <ul class="requirements" lang="id">
          {requirements.map((requirement) => (
            <li key={requirement}>{requirement}</li>
          ))}
        </ul>
      </div>
      <dl>
        <dt>{words.fee}</dt>
        <dd lang="id">{fee}</dd>
        <dt>{words.product}</dt>
        <dd lang="id">{product}</dd>
        <dt>{words.completion}</dt>
        <dd>{completionDays === null ? words.atOnce : words.days(completionDays)}</dd>
      </dl>
      {ticket.others.length > 0 && (
        <div class="others">
          <h3>{words.others}</h3>
          <ul>
            {ticket.others.map((other) => (
              <li key={other.service}>
                {nameOf(services.value.get(other.service))} <span class="soft">· {text.value.ticketStates[other.state]}</span>
              </li>
            ))}
          </ul>
        </div>
      )}
    </section>
  )
}
