import { RefreshCw, Wifi, WifiOff } from 'lucide-preact'
import { ageInWords } from '../format.ts'
import { text } from '../i18n/text.ts'
import { freshness } from '../live.ts'

/** How old the data on the screen is. */
export const LiveBadge = () => {
  const { condition, ageMs } = freshness.value
  const { live } = text.value
  const Icon = condition === 'fresh' ? Wifi : condition === 'connecting' ? RefreshCw : WifiOff
  return (
    <span class={`live-badge ${condition}`}>
      <Icon size={16} aria-hidden="true" />
      <span class="figures">
        {condition === 'connecting' ? live.connecting : ageMs === null ? live.never : live.age(Math.floor(ageMs / 1000))}
      </span>
    </span>
  )
}

/** Says across the screen that it may no longer be true; nothing while all is well. */
export const SilenceBanner = () => {
  const { condition, ageMs } = freshness.value
  const { live, duration } = text.value
  const troubled = condition === 'silent' || condition === 'stale'
  return (
    <section class={troubled ? 'silence on-dark' : 'silence'} aria-label={live.connection}>
      {troubled && <WifiOff size={22} aria-hidden="true" />}
      {/* Announced once: the seconds that go on counting stand outside. */}
      <p role="alert">{!troubled ? null : condition === 'stale' ? live.stale : ageMs === null ? live.never : live.silent}</p>
      {troubled && ageMs !== null && <p class="figures">{live.lastData(ageInWords(ageMs, duration))}</p>}
    </section>
  )
}
