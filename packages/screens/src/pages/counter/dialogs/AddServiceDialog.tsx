import type { ServiceId, VisitNumber } from '@antrean/contracts'
import { useSignal } from '@preact/signals'
import { t } from '../words.ts'
import { FormDialog } from './FormDialog.tsx'
import { ServiceSelect } from './ServiceSelect.tsx'

interface AddServiceDialogProps {
  number: VisitNumber
  onClose: (service: ServiceId | null) => void
}

export const AddServiceDialog = ({ number, onClose }: AddServiceDialogProps) => {
  const service = useSignal<ServiceId | ''>('')
  return (
    <FormDialog
      title={t.value.addServiceTitle(number)}
      submit={t.value.intents['add-service']}
      onSubmit={() => onClose(service.value)}
      onClose={() => onClose(null)}
    >
      <p>{t.value.addServiceHint}</p>
      <ServiceSelect value={service} />
    </FormDialog>
  )
}
