import { useSignal } from '@preact/signals'
import { nameOf, services, timeZone } from '../../shared/catalogue.ts'
import { dayInWords, timeOfDay } from '../../shared/format.ts'
import { language } from '../../shared/i18n/language.ts'
import { text as shared } from '../../shared/i18n/text.ts'
import { Button } from '../../shared/ui/Button.tsx'
import { busy, chooseService, days, moving, service, take } from './booking.ts'
import { text } from './words.ts'

const timeOf = (at: string): string => timeOfDay(Date.parse(at), timeZone.value, language.value)

export const ChooseSlot = () => {
  const chosen = useSignal<string | null>(null)
  const words = text.value
  const all = days.value ?? []
  return (
    <>
      <h2>{moving.value ? words.newTime : words.whichTime}</h2>
      <p>{nameOf(services.value.get(service.value ?? ''))}</p>
      {days.value === null && <p role="status">{shared.value.loading}</p>}
      {days.value !== null && all.length === 0 && <p>{words.noTimes}</p>}
      {all.map(({ day, slots }) => (
        <fieldset key={day}>
          <legend>{dayInWords(Date.parse(slots[0]?.at ?? day), timeZone.value, language.value)}</legend>
          <div class="slots">
            {slots.map(({ at, free }) => (
              <label key={at} class="slot">
                <input
                  type="radio"
                  name="slot"
                  value={at}
                  checked={chosen.value === at}
                  disabled={free === 0}
                  onChange={() => (chosen.value = at)}
                />
                <b>{timeOf(at)}</b>
                <small>{words.free(free)}</small>
              </label>
            ))}
          </div>
        </fieldset>
      ))}
      <div class="actions">
        {chosen.value !== null && (
          <Button kind="primary" size="large" busy={busy.value} onClick={() => chosen.value !== null && void take(chosen.value)}>
            {busy.value ? words.booking : (moving.value ? words.move : words.book)(timeOf(chosen.value))}
          </Button>
        )}
        <Button onClick={() => void goBack()}>{shared.value.back}</Button>
      </div>
    </>
  )
}

const goBack = async (): Promise<void> => {
  moving.value = false
  await chooseService(null)
}
