import { catalogue, nameOf } from '../../../shared/catalogue.ts'
import { Frame } from '../Frame.tsx'
import { lookAtAgency } from '../journey.ts'
import { go } from '../kiosk.ts'
import { low } from '../low.ts'
import { Paged } from '../Paged.tsx'
import { text } from '../words.ts'

export const Agencies = () => (
  <Frame title={text.value.whichAgency}>
    <Paged items={catalogue.value?.agencies ?? []} size={low.value ? 8 : 20} class="agencies">
      {(agency) => (
        <button type="button" class="tile" onClick={() => go(lookAtAgency, agency.id)}>
          <strong>{agency.shortName}</strong>
          <span>{nameOf(agency)}</span>
        </button>
      )}
    </Paged>
  </Frame>
)
