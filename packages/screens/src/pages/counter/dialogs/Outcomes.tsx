import type { Outcome } from '@antrean/contracts'
import { nameOf } from '../../../shared/catalogue.ts'
import { placeOfDigit, usePageKey } from '../use-page-key.ts'
import { t } from '../words.ts'

interface OutcomesProps {
  outcomes: readonly Outcome[]
  /** One of the list must be chosen. */
  required: boolean
  /** Null: nothing in particular. */
  onChoose: (outcome: string | null) => void
}

/** The outcomes of a service, one press each; a digit does the same. */
export const Outcomes = ({ outcomes, required, onChoose }: OutcomesProps) => {
  const words = t.value.result
  const plain = { id: null, name: words.plain, sameDayReturn: false }
  const choices = [...(required ? [] : [plain]), ...outcomes.map((one) => ({ ...one, name: nameOf(one) }))]
  usePageKey(true, (key) => {
    const chosen = choices[placeOfDigit(key, choices.length) ?? -1]
    if (chosen) onChoose(chosen.id)
    return chosen !== undefined
  })
  return (
    <fieldset class="outcomes">
      <legend class="only-spoken">{words.outcome}</legend>
      {choices.map(({ id, name, sameDayReturn }, place) => (
        <button
          key={id}
          type="button"
          aria-keyshortcuts={String(place + 1)}
          // A key that is held down since the screen before has not chosen anything.
          onKeyDown={(event) => event.repeat && event.preventDefault()}
          onClick={() => onChoose(id)}
        >
          <span class="key" aria-hidden="true">
            {place + 1}
          </span>
          <span>
            <strong>{name}</strong>
            {sameDayReturn && <small>{words.sameDayReturn}</small>}
          </span>
        </button>
      ))}
    </fieldset>
  )
}
