import type { ServiceId, VisitNumber } from '@antrean/contracts'
import { useSignal } from '@preact/signals'
import { text } from '../i18n/text.ts'
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
      title={text.value.dialogs.addService.title(number)}
      submit={text.value.dialogs.addService.submit}
      onSubmit={() => onClose(service.value)}
      onClose={() => onClose(null)}
    >
      <p>{text.value.dialogs.addService.hint}</p>
      <ServiceSelect value={service} />
    </FormDialog>
  )
}
