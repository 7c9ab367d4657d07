import { useSignal } from '@preact/signals'
import { useEffect } from 'preact/hooks'

const settleMs = 400

/** False for a moment after `what` has changed: a second press was still meant for what stood there before. */
export const useSettled = (what: string): boolean => {
  const settled = useSignal(what)
  useEffect(() => {
    const timer = setTimeout(() => {
      settled.value = what
    }, settleMs)
    return () => clearTimeout(timer)
  }, [what])
  return settled.value === what
}
