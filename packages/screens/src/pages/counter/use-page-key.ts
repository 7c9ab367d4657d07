import { useEffect, useRef } from 'preact/hooks'

const typing = 'input:not([type="checkbox"], [type="radio"]), textarea, select, [contenteditable]'

/** Offers `take` every key that is pressed on the page, but never while someone types; it says whether it took the key. */
export const usePageKey = (active: boolean, take: (key: string, at: Element) => boolean): void => {
  const latest = useRef({ active, take })
  latest.current = { active, take }
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const { active, take } = latest.current
      const at = event.target as Element
      if (!active || event.repeat || event.ctrlKey || event.altKey || event.metaKey || at.closest(typing)) return
      if (take(event.key, at)) event.preventDefault()
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [])
}

export const isAsking = (): boolean => document.querySelector('dialog[open]') !== null

/** The place in a list, from 0, that a digit names; null for another key, or a place that the list does not have. */
export const placeOfDigit = (key: string, length: number): number | null => {
  const place = /^[1-9]$/.test(key) ? Number(key) - 1 : null
  return place !== null && place < length ? place : null
}
