import { codeIn, codeLength } from '../../shared/booking-code.ts'
import { nameOf, services } from '../../shared/catalogue.ts'
import { Button } from '../../shared/ui/Button.tsx'
import { busy, chooseService, find } from './booking.ts'
import { text } from './words.ts'

export const ChooseService = () => {
  const offered = [...services.value.values()].filter((one) => one.settings.appointments !== undefined && !one.retired)
  return (
    <>
      <section>
        <h2>{text.value.whichService}</h2>
        {offered.length === 0 && <p>{text.value.nothingOffered}</p>}
        <ul class="offered">
          {offered.map((one) => (
            <li key={one.id}>
              <button type="button" onClick={() => void chooseService(one.id)}>
                <strong>{nameOf(one)}</strong>
                <span>{nameOf(one.agency)}</span>
              </button>
            </li>
          ))}
        </ul>
      </section>
      <HaveCode />
    </>
  )
}

const HaveCode = () => (
  <section>
    <h2>{text.value.haveCode}</h2>
    <form
      class="have-code"
      onSubmit={(event) => {
        event.preventDefault()
        const code = codeIn(String(new FormData(event.currentTarget).get('code')))
        if (code.length === codeLength) void find(code)
      }}
    >
      <label for="code">{text.value.code}</label>
      <input id="code" name="code" autocomplete="off" autocapitalize="characters" spellcheck={false} required />
      <Button type="submit" busy={busy.value}>
        {text.value.find}
      </Button>
    </form>
  </section>
)
