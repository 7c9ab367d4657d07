import type { ServiceId } from '@antrean/contracts'
import type { Signal } from '@preact/signals'
import { nameOf, services } from '../../../shared/catalogue.ts'
import { t } from '../words.ts'

interface DeliveredProps {
  offered: readonly ServiceId[]
  delivered: Signal<readonly ServiceId[]>
  files: Signal<number>
}

/** Which services were given, and for how many files. */
export const Delivered = ({ offered, delivered, files }: DeliveredProps) => (
  <div class="fields">
    {offered.length > 1 && (
      <fieldset>
        <legend>{t.value.result.delivered}</legend>
        {offered.map((id) => (
          <label key={id} class="option">
            <input
              type="checkbox"
              checked={delivered.value.includes(id)}
              onChange={({ currentTarget: { checked } }) => {
                delivered.value = offered.filter((one) => (one === id ? checked : delivered.value.includes(one)))
              }}
            />
            {nameOf(services.value.get(id))}
          </label>
        ))}
      </fieldset>
    )}
    <label class="field short">
      {t.value.result.files}
      <input
        type="number"
        min={1}
        max={999}
        required
        value={files.value}
        onInput={(event) => {
          files.value = Math.min(999, Math.max(1, event.currentTarget.valueAsNumber || 1))
        }}
      />
    </label>
  </div>
)
