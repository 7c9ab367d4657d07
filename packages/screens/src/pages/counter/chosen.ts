import type { CounterId } from '@antrean/contracts'
import { signal } from '@preact/signals'
import { fromAddress } from '../../shared/building.ts'
import { forget } from './commands.ts'

/**
 * The counter of this screen; null while one is being chosen, undefined where the session knows it. It stands in the
 * address, so that a reload, or a bookmark, comes back to it.
 */
export const chosen = signal<CounterId | null | undefined>(fromAddress('counter') ?? undefined)

export const choose = (counter: CounterId | null): void => {
  const address = new URL(location.href)
  if (counter === null) address.searchParams.delete('counter')
  else address.searchParams.set('counter', counter)
  history.replaceState(null, '', address)
  forget()
  chosen.value = counter
}
