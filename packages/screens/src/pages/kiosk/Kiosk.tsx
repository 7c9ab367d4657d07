import { useSignalEffect } from '@preact/signals'
import type { ComponentType } from 'preact'
import { catalogue } from '../../shared/catalogue.ts'
import { SilenceBanner } from '../../shared/ui/LiveBadge.tsx'
import { deviceToken } from './device.ts'
import { idle } from './idle.ts'
import type { Step } from './journey.ts'
import { journey, startAgain } from './kiosk.ts'
import { low } from './low.ts'
import { Agencies } from './steps/Agencies.tsx'
import { Appointment } from './steps/Appointment.tsx'
import { Pairing, Unconnected } from './steps/Pairing.tsx'
import { Review } from './steps/Review.tsx'
import { ServiceDetail } from './steps/ServiceDetail.tsx'
import { Services } from './steps/Services.tsx'
import { StillThere } from './steps/StillThere.tsx'
import { Ticket } from './steps/Ticket.tsx'
import { Welcome } from './steps/Welcome.tsx'

const steps: Record<Step, ComponentType> = {
  welcome: Welcome,
  appointment: Appointment,
  agencies: Agencies,
  services: Services,
  service: ServiceDetail,
  review: Review,
  ticket: Ticket,
}

const stepNow = (): ComponentType => {
  if (deviceToken.value === null) return Pairing
  return catalogue.value === null ? Unconnected : steps[journey.value.step]
}

export const Kiosk = () => {
  useSignalEffect(() => {
    if (idle.value.over) startAgain()
  })
  const Shown = stepNow()
  return (
    <div class={`kiosk-screen ${low.value ? 'low' : ''}`}>
      {journey.value.step !== 'welcome' && journey.value.step !== 'ticket' && <SilenceBanner />}
      <Shown />
      {idle.value.asks && <StillThere />}
    </div>
  )
}
