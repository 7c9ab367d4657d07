import type { CounterTicket, ServiceId } from '@antrean/contracts'
import { useSignal } from '@preact/signals'
import { nameOf, services } from '../../../shared/catalogue.ts'
import { FormDialog } from '../../../shared/dialogs/FormDialog.tsx'
import { Radios } from '../../../shared/dialogs/Radios.tsx'
import { Button } from '../../../shared/ui/Button.tsx'
import type { Result, WishOf } from '../wish.ts'
import { t } from '../words.ts'

interface ResultDialogProps {
  ticket: CounterTicket
  /** What this counter serves: what may have been delivered. */
  here: readonly ServiceId[]
  onClose: (wish: WishOf<'finish' | 'finish-and-call'> | null) => void
}

/** What came of the service: its coded outcome, what was delivered, how many files. */
export const ResultDialog = ({ ticket, here, onClose }: ResultDialogProps) => {
  const { outcomes = [], outcomeRequired = false } = services.value.get(ticket.service)?.settings ?? {}
  const outcome = useSignal<string>(outcomeRequired ? (outcomes[0]?.id ?? '') : '')
  const delivered = useSignal<readonly ServiceId[]>([ticket.service])
  const files = useSignal(1)
  const words = t.value.result
  const offered = [...new Set([ticket.service, ...here])]
  const result = (): Result => ({
    ...(outcome.value && { outcome: outcome.value }),
    ...(delivered.value.join() !== ticket.service && delivered.value.length > 0 && { delivered: [...delivered.value] }),
    ...(files.value > 1 && { files: files.value }),
  })
  const choices = outcomes.map((one) => [one.id, nameOf(one)] as const)
  return (
    <FormDialog
      title={words.title(ticket.number)}
      submit={t.value.intents.finish}
      also={
        <Button size="large" onClick={() => onClose({ intent: 'finish-and-call', ...result() })}>
          {t.value.intents['finish-and-call']}
        </Button>
      }
      onSubmit={() => onClose({ intent: 'finish', ...result() })}
      onClose={() => onClose(null)}
    >
      {outcomes.length > 0 && (
        <Radios
          legend={words.outcome}
          name="outcome"
          choices={outcomeRequired ? choices : [['', words.plain] as const, ...choices]}
          value={outcome}
        />
      )}
      {offered.length > 1 && (
        <fieldset>
          <legend>{words.delivered}</legend>
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
        {words.files}
        <input
          type="number"
          min={1}
          max={999}
          required
          value={files.value}
          onInput={(event) => {
            files.value = event.currentTarget.valueAsNumber || 1
          }}
        />
      </label>
    </FormDialog>
  )
}
