import { type Intent, intentOfKey, type Offer } from './intents.ts'
import { isAsking, usePageKey } from './use-page-key.ts'

const pressable = 'button, a, summary'

/** Keys do what buttons do, but never while the screen asks, or on a button that takes the key itself. */
export const useKeys = (offer: Offer, active: boolean, press: (intent: Intent) => void): void =>
  usePageKey(active, (key, at) => {
    if (isAsking() || ((key === 'Enter' || key === ' ') && at.closest(pressable))) return false
    const intent = intentOfKey(key, offer)
    if (intent !== null) press(intent)
    return intent !== null
  })
