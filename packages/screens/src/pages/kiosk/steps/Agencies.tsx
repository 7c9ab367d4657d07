import { CalendarCheck } from 'lucide-preact'
import { catalogue, inUse, nameOf, services } from '../../../shared/catalogue.ts'
import { Button } from '../../../shared/ui/Button.tsx'
import { Frame } from '../Frame.tsx'
import { haveAppointment, lookAtAgency } from '../journey.ts'
import { go, journey } from '../kiosk.ts'
import { low } from '../low.ts'
import { Paged } from '../Paged.tsx'
import { text } from '../words.ts'

export const Agencies = () => (
  <Frame title={text.value.whichAgency} action={<HaveAppointment />}>
    <Paged
      items={inUse(catalogue.value?.agencies).filter((agency) => inUse(agency.services).length > 0)}
      size={low.value ? 8 : 20}
      class="agencies"
    >
      {(agency) => (
        <button type="button" class="tile" onClick={() => go(lookAtAgency, agency.id)}>
          <strong>{agency.shortName}</strong>
          <span>{nameOf(agency)}</span>
        </button>
      )}
    </Paged>
  </Frame>
)

/** Only where something can be booked, and not while services are already chosen. */
const HaveAppointment = () => {
  const offered = [...services.value.values()].some((service) => service.settings.appointments !== undefined)
  if (!offered || journey.value.chosen.length > 0) return null
  return (
    <Button size="kiosk" icon={<CalendarCheck aria-hidden="true" />} onClick={() => go(haveAppointment)}>
      {text.value.haveAppointment}
    </Button>
  )
}
