import { useSignal } from '@preact/signals'
import { Eye, EyeOff, LogIn } from 'lucide-preact'
import type { TargetedSubmitEvent } from 'preact'
import type { Trouble as TroubleCode } from '../i18n/problems.id.ts'
import { text } from '../i18n/text.ts'
import { session, signIn } from '../session.ts'
import { Button } from './Button.tsx'
import { StatusLine } from './StatusLine.tsx'
import { Trouble } from './Trouble.tsx'

export const SignIn = () => {
  const trouble = useSignal<TroubleCode | null>(null)
  const busy = useSignal(false)
  const shown = useSignal(false)
  const words = text.value.signIn
  const before = session.value.is === 'expired' ? session.value.session : null

  const submit = async (event: TargetedSubmitEvent<HTMLFormElement>) => {
    event.preventDefault()
    const fields = new FormData(event.currentTarget)
    busy.value = true
    trouble.value = await signIn(String(fields.get('username')).trim(), String(fields.get('password')))
    busy.value = false
  }

  return (
    <form class="sign-in" onSubmit={(event) => void submit(event)}>
      {before && <StatusLine>{words.expired}</StatusLine>}
      <Trouble code={trouble.value} />
      <label>
        {words.username}
        <input
          name="username"
          autocomplete="username"
          required
          autocapitalize="none"
          spellcheck={false}
          defaultValue={before?.account ?? ''}
        />
      </label>
      <label for="password">{words.password}</label>
      <div class="password">
        <input
          {...(shown.value ? { type: 'text' } : { type: 'password' })}
          id="password"
          name="password"
          autocomplete="current-password"
          autofocus={before !== null}
          required
        />
        <Button
          kind="quiet"
          aria-label={shown.value ? words.hide : words.show}
          aria-pressed={shown.value}
          icon={shown.value ? <EyeOff aria-hidden="true" /> : <Eye aria-hidden="true" />}
          onClick={() => {
            shown.value = !shown.value
          }}
        />
      </div>
      <Button kind="primary" size="large" type="submit" busy={busy.value} icon={<LogIn aria-hidden="true" />}>
        {busy.value ? words.busy : words.submit}
      </Button>
    </form>
  )
}
