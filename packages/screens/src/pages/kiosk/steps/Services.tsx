import type { Service, ServiceView } from '@antrean/contracts'
import { Ban, Check, Clock, Users } from 'lucide-preact'
import { agencies, inUse, nameOf } from '../../../shared/catalogue.ts'
import { text as shared } from '../../../shared/i18n/text.ts'
import { useView } from '../../../shared/live.ts'
import { expectedFor } from '../expected.ts'
import { Frame } from '../Frame.tsx'
import { lookAtService } from '../journey.ts'
import { go, journey } from '../kiosk.ts'
import { low } from '../low.ts'
import { Paged } from '../Paged.tsx'
import { unavailable } from '../unavailable-now.ts'
import { text } from '../words.ts'

export const Services = () => {
  const agency = agencies.value.get(journey.value.agency ?? '')
  return (
    <Frame title={text.value.whichService} lead={agency && text.value.servicesOf(agency.shortName)}>
      <Paged items={inUse(agency?.services)} size={low.value ? 4 : 8} class="services">
        {(service) => <ServiceTile service={service} />}
      </Paged>
    </Frame>
  )
}

/** What is likely, or where that cannot be told what is promised. */
const waitOf = ({ standard }: Service, live: ServiceView['service'] | undefined): string => {
  if (live?.openCounters === 0) return text.value.noCounter
  const expected = expectedFor(journey.value.priority, live)
  return expected ? shared.value.expectedWait(expected.fromMinutes, expected.toMinutes) : text.value.promise(standard.waitingMinutes)
}

const ServiceTile = ({ service }: { service: Service }) => {
  const live = useView<ServiceView>(`service:${service.id}`).value?.state?.service
  const chosen = journey.value.chosen.includes(service.id)
  const reason = unavailable(service.id)
  return (
    <button type="button" class="tile service" onClick={() => go(lookAtService, service.id)} disabled={chosen}>
      <strong>{nameOf(service)}</strong>
      <span class="facts">
        {chosen ? (
          <span class="fact">
            <Check aria-hidden="true" /> {text.value.chosen}
          </span>
        ) : reason !== null ? (
          <span class="fact unavailable">
            <Ban aria-hidden="true" /> {reason}
          </span>
        ) : (
          <>
            <span class="fact">
              <Users aria-hidden="true" /> {live ? text.value.waiting(live.waiting) : '…'}
            </span>
            <span class="fact">
              <Clock aria-hidden="true" />
              {waitOf(service, live)}
            </span>
          </>
        )}
      </span>
    </button>
  )
}
