import type { ServiceId } from '@antrean/contracts'
import { useSignal } from '@preact/signals'
import { inUse, nameOf, services } from '../../shared/catalogue.ts'
import { take } from './desk.ts'
import { servicesFor } from './find-service.ts'
import { scannedIn } from './scanned.ts'
import { t } from './words.ts'

interface FindServiceProps {
  chosen: readonly ServiceId[]
  onChoose: (service: ServiceId) => void
}

/** Services by name; Enter takes the first. */
export const FindService = ({ chosen, onChoose }: FindServiceProps) => {
  const query = useSignal('')
  const words = t.value.issue
  const all = inUse([...services.value.values()]).filter(({ id, agency }) => !agency.retired && !chosen.includes(id))
  const found = servicesFor(all, query.value)
  const choose = (id: ServiceId) => {
    query.value = ''
    onChoose(id)
  }
  const submit = () => {
    const { value } = query
    const [first] = found
    if (first && value.trim()) return choose(first.id)
    // A scanner has typed here.
    if (scannedIn(value) === null) return
    query.value = ''
    void take(value)
  }
  return (
    <form
      class="find-service"
      onSubmit={(event) => {
        event.preventDefault()
        submit()
      }}
    >
      <label for="find">{words.find}</label>
      <input
        id="find"
        autocomplete="off"
        value={query.value}
        onInput={(event) => {
          query.value = event.currentTarget.value
        }}
      />
      <ul class="services">
        {found.map((service) => (
          <li key={service.id}>
            <button type="button" onClick={() => choose(service.id)}>
              <span>{nameOf(service)}</span>
              <small>{service.agency.shortName}</small>
            </button>
          </li>
        ))}
      </ul>
      {found.length === 0 && <p class="soft">{words.nothing}</p>}
    </form>
  )
}
