import type { ServiceView } from '@antrean/contracts'
import { ArrowRight, Ban, Check } from 'lucide-preact'
import type { ComponentChildren } from 'preact'
import { availability } from '../../../shared/availability.ts'
import { nameOf, services, timeZone } from '../../../shared/catalogue.ts'
import { timeOfDay } from '../../../shared/format.ts'
import { language } from '../../../shared/i18n/language.ts'
import { text as shared } from '../../../shared/i18n/text.ts'
import { useView } from '../../../shared/live.ts'
import { Button } from '../../../shared/ui/Button.tsx'
import { expectedFor } from '../expected.ts'
import { Frame } from '../Frame.tsx'
import { choose } from '../journey.ts'
import { go, journey } from '../kiosk.ts'
import { unavailable } from '../unavailable-now.ts'
import { text } from '../words.ts'

/** What is promised for a service, before a number is taken for it. */
export const ServiceDetail = () => {
  const id = journey.value.service ?? ''
  const service = services.value.get(id)
  const live = useView<ServiceView>(`service:${id}`).value?.state?.service
  if (!service) return null
  const { standard, agency } = service
  const words = text.value
  const reason = unavailable(id)
  const expected = expectedFor(journey.value.priority, live)
  const remaining = availability.value.get(id)?.remaining ?? null
  const action = (
    <>
      {reason !== null && (
        <p class="unavailable" role="status">
          <Ban aria-hidden="true" /> {reason}
        </p>
      )}
      <Button
        kind="primary"
        size="kiosk"
        icon={<ArrowRight aria-hidden="true" />}
        disabled={reason !== null}
        onClick={() => go(choose, id)}
      >
        {words.chooseService}
      </Button>
    </>
  )
  return (
    <Frame title={nameOf(service)} lead={nameOf(agency)} action={action}>
      <dl class="promises">
        <Fact what={words.waitingNow}>
          {live ? words.people(live.waiting) : words.unknown}
          {live?.openCounters === 0 && <small>{words.noCounter}</small>}
          {expected && <small>{shared.value.expectedWait(expected.fromMinutes, expected.toMinutes)}</small>}
          {live?.closesBefore && <small>{shared.value.closesBefore(timeOfDay(live.closesBefore, timeZone.value, language.value))}</small>}
          {remaining !== null && <small>{words.remaining(remaining)}</small>}
        </Fact>
        <Fact what={words.promised}>{words.minutes(standard.waitingMinutes)}</Fact>
        <Fact what={words.atCounter}>{words.about(standard.serviceMinutes)}</Fact>
        <Fact what={words.ready}>{standard.completionDays === null ? words.atOnce : words.workingDays(standard.completionDays)}</Fact>
        <Fact what={words.fee} wide>
          <span lang="id">{standard.fee}</span>
        </Fact>
      </dl>
      <section class="bring">
        <h2>{words.bring}</h2>
        <ul lang="id">
          {standard.requirements.map((one) => (
            <li key={one}>
              <Check aria-hidden="true" /> {one}
            </li>
          ))}
        </ul>
      </section>
    </Frame>
  )
}

const Fact = ({ what, wide = false, children }: { what: string; wide?: boolean; children: ComponentChildren }) => (
  <div class={wide ? 'wide' : ''}>
    <dt>{what}</dt>
    <dd>{children}</dd>
  </div>
)
