import './top-bar.css'
import type { SessionView } from '@antrean/contracts'
import { LogOut } from 'lucide-preact'
import type { ComponentChildren } from 'preact'
import { text } from '../i18n/text.ts'
import { signOut } from '../session.ts'
import { Button } from './Button.tsx'
import { LanguageSwitch } from './LanguageSwitch.tsx'
import { LiveBadge } from './LiveBadge.tsx'

interface TopBarProps {
  session: SessionView
  children: ComponentChildren
}

export const TopBar = ({ session, children }: TopBarProps) => (
  <header class="top-bar">
    <div class="where">{children}</div>
    <LiveBadge />
    <LanguageSwitch />
    <span class="who">
      {session.name}
      <small>{text.value.roles[session.role]}</small>
    </span>
    <Button kind="quiet" icon={<LogOut size={18} aria-hidden="true" />} onClick={() => void signOut()}>
      {text.value.signIn.signOut}
    </Button>
  </header>
)
