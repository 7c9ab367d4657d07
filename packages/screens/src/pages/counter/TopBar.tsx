import type { SessionView } from '@antrean/contracts'
import { LogOut } from 'lucide-preact'
import type { ComponentChildren } from 'preact'
import { text } from '../../shared/i18n/text.ts'
import { signOut } from '../../shared/session.ts'
import { Button } from '../../shared/ui/Button.tsx'
import { LanguageSwitch } from '../../shared/ui/LanguageSwitch.tsx'
import { LiveBadge } from '../../shared/ui/LiveBadge.tsx'

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
