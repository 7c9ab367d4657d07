import { useSignal } from '@preact/signals'
import { useEffect } from 'preact/hooks'
import { Button } from '../../../shared/ui/Button.tsx'
import { StatusLine } from '../../../shared/ui/StatusLine.tsx'
import { Trouble } from '../../../shared/ui/Trouble.tsx'
import { unpair } from '../device.ts'
import { isUnsure } from '../journey.ts'
import { journey } from '../kiosk.ts'
import { text } from '../words.ts'

const longMs = 3_000

/** How the number is coming along: nothing at first, a word when it takes long, and what to do when it failed. */
export const IssueStatus = () => {
  const { state, trouble } = journey.value.intent
  const long = useSignal(false)
  useEffect(() => {
    long.value = false
    if (state !== 'sending') return
    const timer = setTimeout(() => {
      long.value = true
    }, longMs)
    return () => clearTimeout(timer)
  }, [state])
  if (state === 'sending') return <StatusLine>{long.value && <p>{text.value.takingLong}</p>}</StatusLine>
  if (trouble === 'SIGN_IN_REQUIRED' || trouble === 'ROLE_NOT_ALLOWED')
    return (
      <StatusLine tone="trouble">
        <p>
          <strong>{text.value.notPaired}.</strong> {text.value.askStaff}
        </p>
        <Button onClick={unpair}>{text.value.pairAgain}</Button>
      </StatusLine>
    )
  if (isUnsure(journey.value))
    return (
      <StatusLine tone="trouble">
        <p data-code={trouble}>
          <strong>{text.value.noAnswer}</strong> {text.value.unsure}
        </p>
      </StatusLine>
    )
  return (
    <>
      <Trouble code={trouble} />
      {trouble && <p class="hint">{text.value.kept}</p>}
    </>
  )
}
