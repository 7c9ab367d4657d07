import type { CounterTicket } from '@antrean/contracts'
import { useSignal } from '@preact/signals'
import { Check } from 'lucide-preact'
import { nameOf, services, timeZone } from '../../shared/catalogue.ts'
import { timeOfDay } from '../../shared/format.ts'
import { language } from '../../shared/i18n/language.ts'
import { carryOut, trouble, underWay } from './commands.ts'
import type { Target } from './requests.ts'
import { isAsking, placeOfDigit, usePageKey } from './use-page-key.ts'
import { t } from './words.ts'

interface MarksProps {
  ticket: CounterTicket
  target: Target
  keys: boolean
}

/** The steps of the service that are timed: pressed when done, and then with the time of it. */
export const Marks = ({ ticket, target, keys }: MarksProps) => {
  const marks = services.value.get(ticket.service)?.settings.marks ?? []
  const pressed = useSignal<readonly string[]>([])
  const doneAt = (mark: string) => ticket.marks.find((one) => one.mark === mark)?.at
  const press = async (mark: string | undefined) => {
    if (mark === undefined || doneAt(mark) !== undefined || underWay.value !== null || pressed.value.includes(mark)) return
    pressed.value = [...pressed.value, mark]
    await carryOut({ intent: 'mark', mark }, target)
    if (trouble.value !== null) pressed.value = pressed.value.filter((one) => one !== mark)
  }
  usePageKey(keys, (key) => {
    const place = isAsking() ? null : placeOfDigit(key, marks.length)
    if (place !== null) void press(marks[place]?.id)
    return place !== null
  })
  if (marks.length === 0) return null
  return (
    <fieldset class="marks">
      <legend>{t.value.marks}</legend>
      {marks.map((mark, place) => {
        const at = doneAt(mark.id)
        const isDone = at !== undefined
        return (
          <button
            key={mark.id}
            type="button"
            class={`mark ${isDone ? 'done' : ''}`}
            aria-disabled={isDone || underWay.value !== null || undefined}
            aria-keyshortcuts={keys && !isDone ? String(place + 1) : undefined}
            onClick={() => void press(mark.id)}
          >
            {isDone && <Check size={16} aria-hidden="true" />}
            {nameOf(mark)}
            {isDone && <span class="figures">{timeOfDay(at, timeZone.value, language.value)}</span>}
            {isDone && <span class="only-spoken">{t.value.markDone}</span>}
            {keys && !isDone && (
              <span class="key" aria-hidden="true">
                {place + 1}
              </span>
            )}
          </button>
        )
      })}
    </fieldset>
  )
}
