import { SearchX } from 'lucide-preact'
import { text } from './words.ts'

export const Unknown = () => (
  <section class="unknown">
    <SearchX size={48} aria-hidden="true" />
    <h1>{text.value.unknown}</h1>
    <p>{text.value.unknownWhy}</p>
  </section>
)
