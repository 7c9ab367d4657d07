import { Search } from 'lucide-preact'
import { Button } from '../../shared/ui/Button.tsx'
import { numberIn } from '../../shared/visit-number.ts'
import { asked } from './asked.ts'
import { t } from './words.ts'

/** Whoever asks after a number types it here. */
export const FindNumber = () => (
  <form
    class="find-number"
    onSubmit={(event) => {
      event.preventDefault()
      const number = numberIn(String(new FormData(event.currentTarget).get('number')))
      if (number === null) return
      asked.value = { number }
      event.currentTarget.reset()
    }}
  >
    <input
      name="number"
      aria-label={t.value.findNumber}
      placeholder={t.value.findNumber}
      autocomplete="off"
      required
      pattern={'\\s*[A-Za-z]{1,2}[ \\-]*\\d{1,5}\\s*'}
      title="A-012"
    />
    <Button type="submit" kind="quiet" aria-label={t.value.find} icon={<Search size={18} aria-hidden="true" />} />
  </form>
)
