import { useEffect, useRef } from 'preact/hooks'
import { type Intent, intentOfKey, type Offer } from './intents.ts'

const typing = 'input, textarea, select, [contenteditable]'
const pressable = 'button, a, summary'

/** Keys do what buttons do, but never while someone types, asks, or stands on a button that takes the key itself. */
export const useKeys = (offer: Offer, active: boolean, press: (intent: Intent) => void): void => {
  const latest = useRef({ offer, active, press })
  latest.current = { offer, active, press }
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const { offer, active, press } = latest.current
      const at = event.target as Element
      if (!active || event.repeat || event.ctrlKey || event.altKey || event.metaKey) return
      if (at.closest(typing) || document.querySelector('dialog[open]')) return
      if ((event.key === 'Enter' || event.key === ' ') && at.closest(pressable)) return
      const intent = intentOfKey(event.key, offer)
      if (intent === null) return
      event.preventDefault()
      press(intent)
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [])
}
