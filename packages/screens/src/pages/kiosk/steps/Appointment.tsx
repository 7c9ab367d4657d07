import { Delete, TicketCheck } from 'lucide-preact'
import { useEffect, useRef } from 'preact/hooks'
import { codeIn, codeInWords, codeLength, codeLetters } from '../../../shared/booking-code.ts'
import { text as shared } from '../../../shared/i18n/text.ts'
import { Button } from '../../../shared/ui/Button.tsx'
import '../appointment.css'
import { Frame } from '../Frame.tsx'
import { typeCode } from '../journey.ts'
import { go, journey, takeNumber } from '../kiosk.ts'
import { text } from '../words.ts'
import { IssueStatus } from './IssueStatus.tsx'

/** Who has booked types the code, or holds its QR code before a scanner, which types it and presses Enter. */
export const Appointment = () => {
  const { code, intent } = journey.value
  const words = text.value
  const ready = code.length === codeLength
  const input = useRef<HTMLInputElement>(null)
  // A scanner types into whatever has the focus.
  useEffect(() => input.current?.focus(), [])
  const action = (
    <>
      <IssueStatus />
      <Button
        kind="primary"
        size="kiosk"
        type="submit"
        form="booking"
        disabled={!ready}
        busy={intent.state === 'sending'}
        icon={<TicketCheck aria-hidden="true" />}
      >
        {intent.state === 'sending' ? words.taking : intent.state === 'failed' ? shared.value.tryAgain : words.checkIn}
      </Button>
    </>
  )
  return (
    <Frame title={words.appointment} lead={words.typeCode} action={action}>
      <form
        id="booking"
        class="booking"
        onSubmit={(event) => {
          event.preventDefault()
          if (ready) void takeNumber()
        }}
      >
        <label for="code">{words.bookingCode}</label>
        <input
          id="code"
          class="number"
          inputmode="none"
          autocomplete="off"
          ref={input}
          value={codeInWords(code)}
          onInput={(event) => go(typeCode, codeIn(event.currentTarget.value))}
        />
        <Keypad code={code} />
      </form>
    </Frame>
  )
}

const Keypad = ({ code }: { code: string }) => (
  <div class="keypad" onPointerDown={(event) => event.preventDefault()}>
    {[...codeLetters].map((letter) => (
      <button type="button" class="tile" key={letter} onClick={() => go(typeCode, codeIn(code + letter))}>
        {letter}
      </button>
    ))}
    <button type="button" class="tile rub-out" aria-label={text.value.rubOut} onClick={() => go(typeCode, code.slice(0, -1))}>
      <Delete aria-hidden="true" />
    </button>
  </div>
)
