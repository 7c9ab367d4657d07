import type { CounterScreenView, ServiceId, SuspensionCause } from '@antrean/contracts'
import { useSignal } from '@preact/signals'
import { nameOf, services } from '../../../shared/catalogue.ts'
import { FormDialog } from '../../../shared/dialogs/FormDialog.tsx'
import { Radios } from '../../../shared/dialogs/Radios.tsx'
import { text } from '../../../shared/i18n/text.ts'
import type { Wish } from '../wish.ts'
import { t } from '../words.ts'

interface SuspendDialogProps {
  view: CounterScreenView
  onClose: (wish: Wish | null) => void
}

/** A supervisor stops one of this counter's services in the whole building, or lets it go on. */
export const SuspendDialog = ({ view: { counter, suspended }, onClose }: SuspendDialogProps) => {
  const service = useSignal<ServiceId>(counter.services[0] ?? '')
  const cause = useSignal<SuspensionCause>('system-down')
  const words = t.value.suspend
  const isSuspended = suspended[service.value] !== undefined
  const nameAndState = (id: ServiceId) => {
    const found = suspended[id]
    return found
      ? `${nameOf(services.value.get(id))} · ${t.value.suspended(text.value.suspensionCauses[found.cause])}`
      : nameOf(services.value.get(id))
  }
  const submit = () =>
    onClose(isSuspended ? { intent: 'resume', service: service.value } : { intent: 'suspend', service: service.value, cause: cause.value })
  return (
    <FormDialog title={words.title} submit={isSuspended ? words.resume : words.suspend} onSubmit={submit} onClose={() => onClose(null)}>
      <Radios
        legend={text.value.dialogs.service}
        name="service"
        choices={counter.services.map((id) => [id, nameAndState(id)] as const)}
        value={service}
      />
      {!isSuspended && (
        <Radios
          legend={words.cause}
          name="cause"
          choices={Object.entries(text.value.suspensionCauses) as [SuspensionCause, string][]}
          value={cause}
        />
      )}
    </FormDialog>
  )
}
