import type { CounterId, CounterTicket, ServiceId, TransferPlace } from '@antrean/contracts'
import { useSignal } from '@preact/signals'
import { agencies, catalogue } from '../../../shared/catalogue.ts'
import { FormDialog } from '../../../shared/dialogs/FormDialog.tsx'
import { Radios } from '../../../shared/dialogs/Radios.tsx'
import { ServiceSelect } from '../../../shared/dialogs/ServiceSelect.tsx'
import type { Destination } from '../wish.ts'
import { t } from '../words.ts'

const noteLength = 280

interface TransferDialogProps {
  ticket: CounterTicket
  /** Where the officer is: nobody is sent to the counter at which they stand. */
  here: CounterId
  onClose: (to: Destination | null) => void
}

export const TransferDialog = ({ ticket, here, onClose }: TransferDialogProps) => {
  const service = useSignal<ServiceId | ''>('')
  const counter = useSignal<CounterId>('')
  const place = useSignal<TransferPlace>('kept')
  const note = useSignal('')
  const words = t.value.transfer
  const there = (catalogue.value?.counters ?? []).filter(
    ({ id, services, retired }) => id !== here && !retired && services.includes(service.value),
  )
  const chosen = there.some(({ id }) => id === counter.value) ? counter.value : ''
  const places = (['first', 'kept', 'last'] as const).map((one) => [one, words.places[one]] as const)
  const submit = () =>
    onClose({
      service: service.value,
      place: place.value,
      ...(chosen && { counter: chosen }),
      ...(note.value.trim() && { note: note.value.trim() }),
    })
  return (
    <FormDialog title={words.title(ticket.number)} submit={t.value.intents.transfer} onSubmit={submit} onClose={() => onClose(null)}>
      <ServiceSelect value={service} />
      <label class="field">
        {words.counter}
        <select
          value={chosen}
          onChange={(event) => {
            counter.value = event.currentTarget.value
          }}
        >
          <option value="">{words.anyCounter}</option>
          {there.map(({ id, label, agency }) => (
            <option key={id} value={id}>
              {t.value.counter(label)} · {agencies.value.get(agency)?.shortName}
            </option>
          ))}
        </select>
      </label>
      <Radios legend={words.place} name="place" choices={places} value={place} />
      <label class="field">
        {words.note}
        <textarea
          rows={2}
          maxLength={noteLength}
          value={note.value}
          onInput={(event) => {
            note.value = event.currentTarget.value
          }}
        />
        <small class="soft">{words.noteHint(noteLength - note.value.length)}</small>
      </label>
    </FormDialog>
  )
}
