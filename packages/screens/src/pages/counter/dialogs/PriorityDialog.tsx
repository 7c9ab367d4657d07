import type { CounterTicket, PriorityClassId, PriorityReason } from '@antrean/contracts'
import { useSignal } from '@preact/signals'
import { catalogue, nameOf } from '../../../shared/catalogue.ts'
import { text } from '../../../shared/i18n/text.ts'
import { t } from '../words.ts'
import { FormDialog } from './FormDialog.tsx'
import { Radios } from './Radios.tsx'

interface PriorityDialogProps {
  ticket: CounterTicket
  onClose: (change: { priority: PriorityClassId | null; reason: PriorityReason } | null) => void
}

export const PriorityDialog = ({ ticket, onClose }: PriorityDialogProps) => {
  const priority = useSignal<string>(ticket.priority ?? '')
  const reason = useSignal<PriorityReason>('seen-by-officer')
  const words = t.value.priority
  const classes = (catalogue.value?.priorityClasses ?? []).filter(({ id, retired }) => !retired || id === ticket.priority)
  return (
    <FormDialog
      title={words.title(ticket.number)}
      submit={words.submit}
      onSubmit={() => onClose({ priority: priority.value || null, reason: reason.value })}
      onClose={() => onClose(null)}
    >
      <Radios
        legend={words.class}
        name="class"
        choices={[['', words.none] as const, ...classes.map((one) => [one.id, nameOf(one)] as const)]}
        value={priority}
      />
      <Radios
        legend={words.why}
        name="why"
        choices={Object.entries(text.value.priorityReasons) as [PriorityReason, string][]}
        value={reason}
      />
    </FormDialog>
  )
}
