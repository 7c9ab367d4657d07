import { catalogue } from '../../shared/catalogue.ts'
import { text as shared } from '../../shared/i18n/text.ts'
import { LanguageSwitch } from '../../shared/ui/LanguageSwitch.tsx'
import { LiveBadge, SilenceBanner } from '../../shared/ui/LiveBadge.tsx'
import { Unknown } from './Unknown.tsx'
import { VisitOf } from './VisitOf.tsx'

const token = /^\/t\/([a-z0-9][a-z0-9-]{0,39}\.[\w-]{22})\/?$/.exec(location.pathname)?.[1]

/** A visitor's own page: the number, and where it stands. */
export const Phone = () => (
  <div class="phone">
    <header>
      <p>{catalogue.value?.name ?? shared.value.product}</p>
      <LanguageSwitch />
    </header>
    <SilenceBanner />
    <main>{token === undefined ? <Unknown /> : <VisitOf token={token} />}</main>
    <footer>{token !== undefined && <LiveBadge />}</footer>
  </div>
)
