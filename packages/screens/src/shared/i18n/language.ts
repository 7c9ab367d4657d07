import type { Language } from '@antrean/contracts'
import { computed, effect, type ReadonlySignal, signal } from '@preact/signals'

const kept = 'antrean-language'

/** The language of this screen; Indonesian until someone chooses. */
export const language = signal<Language>(localStorage.getItem(kept) === 'en' ? 'en' : 'id')

effect(() => {
  localStorage.setItem(kept, language.value)
  document.documentElement.lang = language.value
})

/** A dictionary in the language that is chosen. */
export const words = <M>(dictionary: Record<Language, M>): ReadonlySignal<M> => computed(() => dictionary[language.value])
