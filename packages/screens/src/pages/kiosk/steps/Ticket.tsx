import type { VisitView } from '@antrean/contracts'
import { renderSVG } from 'uqr'
import { catalogue, inUse, nameOf, services, zones } from '../../../shared/catalogue.ts'
import { Button } from '../../../shared/ui/Button.tsx'
import { Frame } from '../Frame.tsx'
import { idle, touch } from '../idle.ts'
import { journey, startAgain } from '../kiosk.ts'
import { text } from '../words.ts'

/** The zone in which a service is called: where to sit down. */
const zoneOf = (service: string): string => {
  const counter = inUse(catalogue.value?.counters).find((one) => one.services.includes(service))
  return counter ? nameOf(zones.value.get(counter.zone)) : ''
}

export const Ticket = () => {
  const { visit } = journey.value
  const words = text.value
  if (!visit) return null
  const left = idle.value.secondsLeft ?? 0
  const action = (
    <div class="leaving">
      <p>{words.returning(left)}</p>
      <div class="kiosk-nav">
        <Button size="kiosk" onClick={touch}>
          {words.moreTime}
        </Button>
        <Button kind="primary" size="kiosk" onClick={startAgain}>
          {words.done}
        </Button>
      </div>
    </div>
  )
  return (
    <Frame title={words.yourNumber} action={action} bare>
      <p class="number kiosk-number" role="status">
        {visit.number}
      </p>
      <p class="hint centre">{words.remember}</p>
      <TicketServices tickets={visit.tickets} />
      <div class="next">
        <section>
          <h2>{words.whatNow}</h2>
          <ol>
            {words.whatNowSteps.map((step) => (
              <li key={step}>{step}</li>
            ))}
          </ol>
        </section>
        <Qr token={visit.token} />
      </div>
    </Frame>
  )
}

const TicketServices = ({ tickets }: { tickets: VisitView['tickets'] }) => (
  <ul class="chosen">
    {tickets.map(({ id, service, state, ahead }) => (
      <li key={id}>
        <span>
          <strong>{nameOf(services.value.get(service))}</strong>
          <small>{text.value.place(zoneOf(service))}</small>
        </span>
        <b>{state === 'planned' ? text.value.later : text.value.ahead(ahead)}</b>
      </li>
    ))}
  </ul>
)

const Qr = ({ token }: { token: string }) => {
  const address = `${location.origin}/t/${token}`
  return (
    <figure class="qr" data-address={address}>
      <div role="img" aria-label={text.value.qr} dangerouslySetInnerHTML={{ __html: renderSVG(address, { ecc: 'M', border: 2 }) }} />
      <figcaption>{text.value.scan}</figcaption>
    </figure>
  )
}
