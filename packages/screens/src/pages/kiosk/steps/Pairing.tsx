import { catalogueTrouble } from '../../../shared/catalogue.ts'
import { text as shared } from '../../../shared/i18n/text.ts'
import { Button } from '../../../shared/ui/Button.tsx'
import { Trouble } from '../../../shared/ui/Trouble.tsx'
import { pair } from '../device.ts'
import { Frame } from '../Frame.tsx'
import { text } from '../words.ts'

/** A kiosk that queue does not know yet: citizens are sent elsewhere, staff pair it. */
export const Pairing = () => (
  <Frame title={text.value.notPaired} lead={text.value.askStaff} bare>
    <form
      class="pairing"
      onSubmit={(event) => {
        event.preventDefault()
        const token = new FormData(event.currentTarget).get('token')
        if (typeof token === 'string' && token.trim() !== '') pair(token.trim())
      }}
    >
      <p class="hint">{text.value.forStaff}</p>
      <label for="token">{text.value.token}</label>
      <input id="token" name="token" type="password" autocomplete="off" required />
      <Button type="submit" kind="primary" size="kiosk">
        {text.value.pair}
      </Button>
    </form>
  </Frame>
)

export const Unconnected = () => (
  <Frame
    title={catalogueTrouble.value === null ? shared.value.loading : text.value.notConnected}
    lead={catalogueTrouble.value && text.value.askStaff}
    bare
  >
    <Trouble code={catalogueTrouble.value} />
  </Frame>
)
