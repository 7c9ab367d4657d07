import type { ServiceId } from '@antrean/contracts'
import type { Signal } from '@preact/signals'
import { catalogue, nameOf } from '../catalogue.ts'
import { text } from '../i18n/text.ts'

/** One of the building's services that are still given, by agency. */
export const ServiceSelect = ({ value }: { value: Signal<ServiceId | ''> }) => (
  <label class="field">
    {text.value.dialogs.service}
    <select
      required
      value={value.value}
      onChange={(event) => {
        value.value = event.currentTarget.value
      }}
    >
      <option value="">{text.value.dialogs.chooseService}</option>
      {catalogue.value?.agencies.map((agency) => (
        <optgroup key={agency.id} label={agency.shortName}>
          {agency.services
            .filter(({ retired }) => !retired)
            .map((service) => (
              <option key={service.id} value={service.id}>
                {nameOf(service)}
              </option>
            ))}
        </optgroup>
      ))}
    </select>
  </label>
)
