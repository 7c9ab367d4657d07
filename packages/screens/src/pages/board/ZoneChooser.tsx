import { screenAddress } from '../../shared/building.ts'
import { catalogue, catalogueTrouble, inUse, nameOf } from '../../shared/catalogue.ts'
import { text as shared } from '../../shared/i18n/text.ts'
import { Trouble } from '../../shared/ui/Trouble.tsx'
import { text } from './words.ts'

/** A board that was opened without a zone. */
export const ZoneChooser = () => (
  <main class="zones">
    <p>{catalogue.value?.name ?? shared.value.product}</p>
    <h1>{text.value.chooseZone}</h1>
    <Trouble code={catalogueTrouble.value} />
    <ul>
      {inUse(catalogue.value?.zones).map((zone) => (
        <li key={zone.id}>
          <a href={screenAddress('/board', { zone: zone.id })}>{nameOf(zone)}</a>
        </li>
      ))}
    </ul>
  </main>
)
