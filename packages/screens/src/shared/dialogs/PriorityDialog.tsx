import type { PriorityClassId, PriorityReason, VisitNumber } from '@antrean/contracts'
import { useSignal } from '@preact/signals'
import { catalogue, nameOf } from '../catalogue.ts'
import { text } from '../i18n/text.ts'
import { FormDialog } from './FormDialog.tsx'
import { Radios } from './Radios.tsx'

interface PriorityDialogProps {
  /** Of the visit that changes its class. */
  number: VisitNumber
  priority: PriorityClassId | null
  onClose: (change: { priority: PriorityClassId | null; reason: PriorityReason } | null) => void
}

export const PriorityDialog = ({ number, priority: before, onClose }: PriorityDialogProps) => {
  const priority = useSignal<string>(before ?? '')
  const reason = useSignal<PriorityReason>('seen-by-officer')
  const words = text.value.dialogs.priority
  const classes = (catalogue.value?.priorityClasses ?? []).filter(({ id, retired }) => !retired || id === before)
  return (
    <FormDialog
      title={words.title(number)}
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
