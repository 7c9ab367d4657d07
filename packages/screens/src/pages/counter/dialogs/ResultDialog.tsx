import type { CounterTicket, ServiceId } from '@antrean/contracts'
import { useSignal } from '@preact/signals'
import { services } from '../../../shared/catalogue.ts'
import { text } from '../../../shared/i18n/text.ts'
import { Button } from '../../../shared/ui/Button.tsx'
import { Dialog } from '../../../shared/ui/Dialog.tsx'
import type { WishOf } from '../wish.ts'
import { t } from '../words.ts'
import { Delivered } from './Delivered.tsx'
import { Outcomes } from './Outcomes.tsx'

interface ResultDialogProps {
  ticket: CounterTicket
  /** What this counter serves: what may have been delivered. */
  here: readonly ServiceId[]
  /** The next number is called afterwards. */
  thenCall: boolean
  onClose: (wish: WishOf<'finish' | 'finish-and-call'> | null) => void
}

/** What came of the service: one press on its outcome finishes it. What else was given stands below, for when it is wanted. */
export const ResultDialog = ({ ticket, here, thenCall, onClose }: ResultDialogProps) => {
  const { outcomes = [], outcomeRequired = false } = services.value.get(ticket.service)?.settings ?? {}
  const delivered = useSignal<readonly ServiceId[]>([ticket.service])
  const files = useSignal(1)
  const callsNext = useSignal(thenCall)
  const words = t.value.result
  const finish = (outcome: string | null) =>
    onClose({
      intent: callsNext.value ? 'finish-and-call' : 'finish',
      ...(outcome !== null && { outcome }),
      ...(delivered.value.join() !== ticket.service && delivered.value.length > 0 && { delivered: [...delivered.value] }),
      ...(files.value > 1 && { files: files.value }),
    })
  return (
    <Dialog title={words.title(ticket.number)} onClose={() => onClose(null)}>
      <Outcomes outcomes={outcomes} required={outcomeRequired} onChoose={finish} />
      <label class="option">
        <input
          type="checkbox"
          checked={callsNext.value}
          onChange={({ currentTarget: { checked } }) => {
            callsNext.value = checked
          }}
        />
        {words.thenCall}
      </label>
      <details class="rest" open={outcomes.length === 0}>
        <summary>{words.more}</summary>
        <Delivered offered={[...new Set([ticket.service, ...here])]} delivered={delivered} files={files} />
      </details>
      <div class="choices">
        <Button kind="quiet" size="large" onClick={() => onClose(null)}>
          {text.value.dialogs.no}
        </Button>
      </div>
    </Dialog>
  )
}
