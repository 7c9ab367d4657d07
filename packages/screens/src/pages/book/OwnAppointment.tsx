import type { AppointmentView } from '@antrean/contracts'
import { useSignal } from '@preact/signals'
import { renderSVG } from 'uqr'
import { codeInWords } from '../../shared/booking-code.ts'
import { nameOf, services, timeZone } from '../../shared/catalogue.ts'
import { dayInWords, timeOfDay } from '../../shared/format.ts'
import { language } from '../../shared/i18n/language.ts'
import { text as shared } from '../../shared/i18n/text.ts'
import { Button } from '../../shared/ui/Button.tsx'
import { Dialog } from '../../shared/ui/Dialog.tsx'
import { beginMove, bookAnother, busy, cancel } from './booking.ts'
import { text } from './words.ts'

export const OwnAppointment = ({ appointment: { code, service: id, slot, state } }: { appointment: AppointmentView }) => {
  const words = text.value
  const service = services.value.get(id)
  const at = Date.parse(slot)
  return (
    <>
      <section class={`own ${state}`}>
        <h2>{service ? nameOf(service) : id}</h2>
        <p>{service && nameOf(service.agency)}</p>
        <p class="when">{words.at(dayInWords(at, timeZone.value, language.value), timeOfDay(at, timeZone.value, language.value))}</p>
        <p role="status">{words.states[state]}</p>
      </section>
      {state === 'booked' && (
        <>
          <figure class="qr">
            <div role="img" aria-label={words.qr} dangerouslySetInnerHTML={{ __html: renderSVG(code, { ecc: 'M', border: 2 }) }} />
            <figcaption class="number" data-code={code}>
              {codeInWords(code)}
            </figcaption>
          </figure>
          <p>{words.keep}</p>
          <p>{words.whenYouCome}</p>
          <p>{words.late(service?.settings.appointments?.lateMinutes ?? 0)}</p>
          <Requirements list={service?.standard.requirements ?? []} />
          <Changes />
        </>
      )}
      <Button onClick={bookAnother}>{words.another}</Button>
    </>
  )
}

const Requirements = ({ list }: { list: readonly string[] }) => (
  <section>
    <h2>{text.value.bring}</h2>
    <ul>
      {list.map((one) => (
        <li key={one}>{one}</li>
      ))}
    </ul>
  </section>
)

const Changes = () => {
  const asks = useSignal(false)
  const words = text.value
  const leave = (): void => {
    asks.value = false
  }
  return (
    <div class="actions">
      <Button onClick={() => void beginMove()}>{words.change}</Button>
      <Button
        kind="danger"
        onClick={() => {
          asks.value = true
        }}
      >
        {words.cancel}
      </Button>
      {asks.value && (
        <Dialog title={words.cancel} onClose={leave}>
          <p>{words.reallyCancel}</p>
          <div class="choices">
            <Button kind="danger" busy={busy.value} onClick={() => void cancel().then(leave)}>
              {words.yesCancel}
            </Button>
            <Button onClick={leave}>{shared.value.back}</Button>
          </div>
        </Dialog>
      )}
    </div>
  )
}
