import type { VisitNumber } from '@antrean/contracts'
import { text } from '../i18n/text.ts'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'

interface CancelDialogProps {
  number: VisitNumber
  onClose: (yes: boolean) => void
}

export const CancelDialog = ({ number, onClose }: CancelDialogProps) => (
  <Dialog title={text.value.dialogs.cancel.title(number)} onClose={() => onClose(false)}>
    <p>{text.value.dialogs.cancel.hint}</p>
    <div class="choices">
      <Button size="large" onClick={() => onClose(false)}>
        {text.value.dialogs.no}
      </Button>
      <Button kind="danger" size="large" onClick={() => onClose(true)}>
        {text.value.dialogs.cancel.yes}
      </Button>
    </div>
  </Dialog>
)
