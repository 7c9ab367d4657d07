import { useSignal } from '@preact/signals'
import { useEffect } from 'preact/hooks'

/** True for a moment after `what` has come, or has become another. */
export const useMoment = (what: string | null, ms: number): boolean => {
  const over = useSignal<string | null>(null)
  useEffect(() => {
    if (what === null) return
    const timer = setTimeout(() => {
      over.value = what
    }, ms)
    return () => clearTimeout(timer)
  }, [what, ms])
  return what !== null && over.value !== what
}
