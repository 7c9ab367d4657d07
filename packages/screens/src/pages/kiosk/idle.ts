import { computed, signal } from '@preact/signals'
import { machineNow, machineTick } from '../../shared/clock.ts'
import { type Idleness, idleness } from './idleness.ts'
import { journey } from './kiosk.ts'

const touchedAt = signal(machineNow())

/** Somebody is here: the countdown begins anew. */
export const touch = (): void => {
  touchedAt.value = machineNow()
}

/** How long nobody has touched the kiosk, and what follows from it. Moves once a second. */
export const idle = computed((): Idleness => {
  const { step, intent } = journey.value
  return idleness(step, intent.state === 'sending', Math.max(machineTick.value, touchedAt.value) - touchedAt.value)
})

/* Once it asks, only an answer counts: a touch that took the question away would take the button from under the finger. */
const noticed = () => {
  if (!idle.peek().asks) touch()
}
for (const sign of ['pointerdown', 'keydown', 'wheel', 'touchmove']) addEventListener(sign, noticed, { passive: true })
