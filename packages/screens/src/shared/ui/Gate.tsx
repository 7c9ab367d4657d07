import type { PersonRole, SessionView } from '@antrean/contracts'
import type { ComponentChildren } from 'preact'
import { useEffect } from 'preact/hooks'
import { text } from '../i18n/text.ts'
import { findSession, session, signOut } from '../session.ts'
import { Button } from './Button.tsx'
import { Dialog } from './Dialog.tsx'
import { LanguageSwitch } from './LanguageSwitch.tsx'
import { SignIn } from './SignIn.tsx'
import { StatusLine } from './StatusLine.tsx'
import { Trouble } from './Trouble.tsx'

interface GateProps {
  title: string
  roles: readonly PersonRole[]
  children: (session: SessionView) => ComponentChildren
}

/** Lets those through who are signed in with one of the roles. A session that expires is renewed above the screen, which stays. */
export const Gate = ({ title, roles, children }: GateProps) => {
  useEffect(() => void findSession(), [])
  const { value } = session
  const known = value.is === 'signed-in' || value.is === 'expired' ? value.session : null

  if (known && roles.includes(known.role))
    return (
      <>
        {children(known)}
        {value.is === 'expired' && (
          <Dialog title={text.value.signIn.title} onClose={() => undefined}>
            <SignIn />
          </Dialog>
        )}
      </>
    )

  return (
    <main class="gate">
      <header>
        <a href="/" class="product">
          {text.value.product}
        </a>
        <LanguageSwitch />
      </header>
      <h1>{title}</h1>
      {known && <OtherRole session={known} />}
      {value.is === 'unknown' && <Asking trouble={value.trouble} />}
      {value.is !== 'unknown' && <SignIn />}
    </main>
  )
}

const OtherRole = ({ session: { role } }: { session: SessionView }) => (
  <div class="gate-note">
    <StatusLine>{text.value.signIn.otherRole(text.value.roles[role])}</StatusLine>
    <Button onClick={() => void signOut()}>{text.value.signIn.signOut}</Button>
  </div>
)

const Asking = ({ trouble }: { trouble: Parameters<typeof Trouble>[0]['code'] }) => (
  <div class="gate-note">
    {trouble === null ? <p role="status">{text.value.loading}</p> : <Trouble code={trouble} />}
    {trouble !== null && <Button onClick={() => void findSession()}>{text.value.tryAgain}</Button>}
  </div>
)
